package se.motesplats.account.mail.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.motesplats.account.mail.service.MailChoiceService;
import se.motesplats.shared.NotFound;

/**
 * The address at the end of mails that are a choice. A look at it shows a page with one button;
 * what mail programs send when somebody presses theirs (RFC 8058) and what the button sends does
 * the same: no more of such mails, however often.
 */
@WebServlet("/account/stop")
public class MailStopServlet extends HttpServlet {

    @Inject private MailChoiceService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        toPage(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            service.stop(token(request));
        } catch (NotFound ended) {
            if (!isOurs(request)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
        }
        if (isOurs(request)) {
            toPage(request, response);
        } else {
            // A mail program follows no redirect and shows no page.
            response.setContentType("text/plain; charset=utf-8");
            response.getWriter().write("OK\n");
        }
    }

    /** Whether the button of our page sent it. */
    private static boolean isOurs(HttpServletRequest request) {
        return "page".equals(request.getParameter("from"));
    }

    private static String token(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("token"), "");
    }

    private static void toPage(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(
                request.getContextPath()
                        + "/account/stop.xhtml?token="
                        + URLEncoder.encode(token(request), StandardCharsets.UTF_8));
    }
}
