package se.motesplats.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import se.motesplats.shared.Language;
import se.motesplats.shared.service.Setting;
import se.motesplats.shared.service.Settings;

/** Keeps the chosen language in a cookie and leads back to the page where it was chosen. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    @Inject private Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Language> chosen = LanguageChoice.of(request.getParameter("language"));
        if (chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Cookie cookie = new Cookie(LanguageChoice.COOKIE, chosen.get().tag());
        cookie.setPath(request.getContextPath() + '/');
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.text(Setting.BASE_URL).startsWith("https:"));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.sendRedirect(
                request.getContextPath() + LocalPage.orHome(request.getParameter("from")));
    }
}
