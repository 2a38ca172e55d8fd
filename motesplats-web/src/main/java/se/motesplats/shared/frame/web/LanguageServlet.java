package se.motesplats.shared.frame.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.LanguageChoice;

/** Keeps the chosen language in a cookie and leads back to the page where it was chosen. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    @Inject private LanguageChoice choice;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Language> chosen = LanguageChoice.of(request.getParameter("language"));
        if (chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.addCookie(choice.cookie(chosen.get()));
        response.sendRedirect(
                request.getContextPath() + LocalPage.orHome(request.getParameter("from")));
    }
}
