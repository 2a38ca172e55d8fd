package se.motesplats.shared.frame.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import se.motesplats.shared.Language;
import se.motesplats.shared.fault.service.DatabaseFault;
import se.motesplats.shared.fault.service.DatabaseFaults;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Around every request: the headers that protect it, how long it may be kept, the language that the
 * caller is answered in, and the normal form of what was typed. The content security policy of
 * pages is PrimeFaces' to write, because it carries the nonce; see {@code primefaces.CSP_POLICY} in
 * web.xml.
 */
public class FrameFilter extends HttpFilter {

    private static final Logger LOG = System.getLogger(FrameFilter.class.getName());
    private static final String TURN = FrameFilter.class.getName() + ".turn";

    /** The only page that may ask for the camera. */
    private static final String DOOR = "/checkin/scan.xhtml";

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private LanguageChoice languageChoice;
    @Inject private RequestBodies bodies;
    @Inject private DatabaseFaults faults;

    @Override
    protected void doFilter(
            HttpServletRequest sent, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("GET".equals(sent.getMethod()) && sent.getCharacterEncoding() == null) {
            // Pages read addresses so by themselves; files and what scripts ask for do not.
            sent.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        HttpServletRequest request = new TypedText(sent);
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.isRequestedSessionIdFromURL()) {
            withoutSessionId(request, response);
            return;
        }
        String path = request.getServletPath();
        boolean resource = path.startsWith(RESOURCES);
        protect(path, response);
        if (resource || !path.endsWith(".xhtml")) {
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        }
        response.setHeader("Cache-Control", resource ? kept(request) : "no-store");
        Optional<HttpServletRequest> read =
                request.getDispatcherType() == DispatcherType.REQUEST
                        ? bodies.read(request, response)
                        : Optional.of(request);
        if (read.isPresent()) {
            try {
                goOn(read.get(), response, chain);
            } catch (IOException | ServletException | RuntimeException failure) {
                if (!isTold(failure, read.get(), response)) {
                    throw failure;
                }
            }
        }
    }

    /**
     * Files and what scripts ask for come from servlets, which have nobody else to say that the
     * database takes nothing in; pages and the REST interface answer by themselves.
     */
    private boolean isTold(
            Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<DatabaseFault> fault =
                response.isCommitted() || request.getDispatcherType() != DispatcherType.REQUEST
                        ? Optional.empty()
                        : faults.note(failure);
        if (fault.isPresent()) {
            LOG.log(Level.ERROR, fault.get().sentence());
            response.reset();
            ErrorView.setReason(
                    request, Texts.of(caller.language()).getString(fault.get().refusal().key()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        return fault.isPresent();
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        caller.speak(
                session == null ? Language.of(request.getLocale()) : languageChoice.getLanguage());
        if (session != null && "POST".equals(request.getMethod())) {
            inTurn(session, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Sessions are known by their cookie alone. The server also takes the number of one from the
     * address, whatever web.xml says, and addresses are passed on, kept and logged.
     */
    private static void withoutSessionId(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            String path = request.getRequestURI().replaceAll(";[^/]*", "").replaceAll("^/+", "/");
            response.sendRedirect(query == null ? path : path + '?' + query);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /**
     * What one person sends is done in the order it was sent. A page that saves by itself may still
     * be saving when its author clicks on send: without turns the older text could be stored last,
     * or the author be refused as a second editor.
     */
    private static void inTurn(
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        ReentrantLock turn = turnOf(session);
        turn.lock();
        try {
            chain.doFilter(request, response);
        } finally {
            turn.unlock();
        }
    }

    private static synchronized ReentrantLock turnOf(HttpSession session) {
        if (session.getAttribute(TURN) instanceof ReentrantLock turn) {
            return turn;
        }
        ReentrantLock turn = new ReentrantLock(true);
        session.setAttribute(TURN, turn);
        return turn;
    }

    /** A resource with its version in the address never changes. */
    private static String kept(HttpServletRequest request) {
        return request.getParameter("v") == null
                ? "public, max-age=3600"
                : "public, max-age=31536000, immutable";
    }

    private void protect(String path, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Addresses of pages can carry tokens of links in mails: they stay within the site.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                (path.equals(DOOR) ? "camera=(self)" : "camera=()")
                        + ", geolocation=(), microphone=(), payment=(), usb=()");
        if (settings.text(Setting.BASE_URL).startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
