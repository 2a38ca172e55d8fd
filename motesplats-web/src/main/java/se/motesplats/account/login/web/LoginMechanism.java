package se.motesplats.account.login.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.login.service.AuthenticationService;
import se.motesplats.account.login.service.SessionPerson;
import se.motesplats.account.token.service.TokenCaller;
import se.motesplats.shared.usecase.service.Caller;

/**
 * The application's one authentication mechanism: a session that a login began, or an API token on
 * {@code /api}. It says who calls; what the caller may do is asked by the services. Without login
 * only {@link PublicPages} are shown, everything else leads to the login page and back.
 *
 * <p>How a session begins is not known here: the login page checks a password and calls {@link
 * SessionLogin#begin}; an OpenID Connect callback will do the same.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {

    private static final String LOGIN_PAGE = "/account/login.xhtml";
    private static final String BEARER = "bearer ";

    @Inject private AuthenticationService authentication;
    @Inject private Caller caller;
    @Inject private CurrentUser currentUser;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = pathOf(request);
        if (PublicPages.isResource(path)) {
            return context.doNothing();
        }
        if (request.isRequestedSessionIdFromURL()) {
            // Nobody is known by an address; FrameFilter leads to the page without it.
            return context.doNothing();
        }
        if (PublicPages.isApi(path)) {
            return byToken(request, response, context);
        }
        Optional<SessionPerson> person =
                SessionLogin.find(request)
                        .flatMap(s -> authentication.resume(s.personId(), s.epoch()));
        if (person.isPresent()) {
            caller.become(person.get().personId());
            currentUser.is(person.get());
            return context.notifyContainerAboutLogin(
                    Long.toString(person.get().personId()), Set.of());
        }
        if (SessionLogin.find(request).isPresent()) {
            // The account was closed or its password changed: nothing of the session may stay.
            SessionLogin.end(request);
        }
        return PublicPages.isPublic(path) || isNowhere(request, path)
                ? context.doNothing()
                : toLoginPage(request, response, path);
    }

    private AuthenticationStatus byToken(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return context.doNothing();
        }
        Optional<TokenCaller> found =
                header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                        ? authentication.authenticate(header.substring(BEARER.length()).strip())
                        : Optional.empty();
        if (found.isEmpty()) {
            return refuseToken(response);
        }
        caller.become(found.get().personId(), found.get().only(), found.get().mayWrite());
        return context.notifyContainerAboutLogin(Long.toString(found.get().personId()), Set.of());
    }

    /**
     * Whether there is nothing at this address, so that a login would lead nowhere. Whoever asks
     * for it is told so at once; that the pages of others exist is no secret.
     */
    private static boolean isNowhere(HttpServletRequest request, String path) {
        MappingMatch match = request.getHttpServletMapping().getMappingMatch();
        if (match != MappingMatch.EXTENSION) {
            return match != MappingMatch.EXACT;
        }
        try {
            return request.getServletContext().getResource(path) == null;
        } catch (MalformedURLException notAPath) {
            return true;
        }
    }

    /** RFC 6750, and a problem document (RFC 9457) as body. */
    private static AuthenticationStatus refuseToken(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        write(
                response,
                "application/problem+json",
                """
                {"type":"about:blank","title":"Unauthorized","status":401,"detail":"The token is unknown, revoked or too old."}""");
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus toLoginPage(
            HttpServletRequest request, HttpServletResponse response, String path) {
        String target = request.getContextPath() + LOGIN_PAGE;
        String from = wantedPage(request, path);
        if (ReturnPath.check(from).isPresent()) {
            target += "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
            if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
                // Whoever was here before is told why the page is another one now.
                target += "&lost=true";
            }
        }
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // The target holds URL-encoded text only, which needs no escaping but for &.
            write(
                    response,
                    "text/xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;")
                            + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /**
     * The page itself; for a form that was sent, the page that it stood on, with its parameters.
     */
    private static String wantedPage(HttpServletRequest request, String path) {
        String query = null;
        if ("GET".equals(request.getMethod())) {
            query = request.getQueryString();
        } else {
            query = queryOfReferer(request.getHeader("Referer"), request.getRequestURI());
        }
        return query == null ? path : path + '?' + query;
    }

    private static @Nullable String queryOfReferer(@Nullable String referer, String samePath) {
        if (referer == null) {
            return null;
        }
        try {
            URI uri = URI.create(referer);
            return samePath.equals(uri.getRawPath()) ? uri.getRawQuery() : null;
        } catch (IllegalArgumentException notALink) {
            return null;
        }
    }

    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private static void write(HttpServletResponse response, String type, String body) {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
