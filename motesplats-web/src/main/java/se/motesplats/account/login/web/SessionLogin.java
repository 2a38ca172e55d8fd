package se.motesplats.account.login.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import se.motesplats.account.login.service.SessionPerson;

/**
 * What a session keeps of a login, however it was made: by the form today, by OpenID Connect later.
 */
record SessionLogin(long personId, int epoch) implements Serializable {

    private static final String ATTRIBUTE = SessionLogin.class.getName();

    /** Begins a login; the session gets a new id, so that one planted before is worth nothing. */
    static void begin(HttpServletRequest request, SessionPerson person) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession()
                .setAttribute(ATTRIBUTE, new SessionLogin(person.personId(), person.epoch()));
    }

    static Optional<SessionLogin> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(s -> (SessionLogin) s.getAttribute(ATTRIBUTE));
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
