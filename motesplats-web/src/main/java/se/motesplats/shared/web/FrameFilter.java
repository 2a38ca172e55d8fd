package se.motesplats.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.service.Setting;
import se.motesplats.shared.service.Settings;

/**
 * Around every request: the headers that protect it, how long it may be kept, and the language that
 * the caller is answered in. The content security policy of pages is PrimeFaces' to write, because
 * it carries the nonce; see {@code primefaces.CSP_POLICY} in web.xml.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class FrameFilter extends HttpFilter {

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private LanguageChoice languageChoice;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        boolean resource = path.startsWith(RESOURCES);
        protect(response);
        if (resource || !path.endsWith(".xhtml")) {
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        }
        response.setHeader("Cache-Control", resource ? kept(request) : "no-store");
        caller.speak(languageChoice.getLanguage());
        chain.doFilter(request, response);
    }

    /** A resource with its version in the address never changes. */
    private static String kept(HttpServletRequest request) {
        return request.getParameter("v") == null
                ? "public, max-age=3600"
                : "public, max-age=31536000, immutable";
    }

    private void protect(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Addresses of pages can carry tokens of links in mails: they stay within the site.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
        if (settings.text(Setting.BASE_URL).startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
