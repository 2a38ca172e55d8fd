package se.motesplats.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import se.motesplats.account.people.service.AccountInvited;
import se.motesplats.account.people.service.PasswordResetRequested;

/**
 * Remembers the latest link that each person was sent, as their mailbox does. The stored mail
 * cannot be asked: it loses the link as soon as it has been sent.
 */
@ApplicationScoped
public class SentLinks {

    private static final Map<Long, String> LATEST = new ConcurrentHashMap<>();

    void invited(@Observes AccountInvited happened) {
        LATEST.put(happened.person().getId(), happened.token().secret());
    }

    void reset(@Observes PasswordResetRequested happened) {
        LATEST.put(happened.person().getId(), happened.token().secret());
    }

    static String to(long personId) {
        return Objects.requireNonNull(LATEST.get(personId), "no link was sent");
    }
}
