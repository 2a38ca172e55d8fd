package se.motesplats.mailing.template.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The HTML of an example mail, within a frame of its page: {@code /mailing/look/…}. It is as it
 * would be sent, with the style that mails carry in themselves; nothing in it can run, be sent or
 * lead anywhere.
 */
@WebServlet("/mailing/look/*")
public class MailLookServlet extends HttpServlet {

    @Inject private MailLookShelf shelf;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        Optional<String> html =
                path == null || request.getSession(false) == null
                        ? Optional.empty()
                        : shelf.find(path.substring(1));
        if (html.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(html.get());
    }
}
