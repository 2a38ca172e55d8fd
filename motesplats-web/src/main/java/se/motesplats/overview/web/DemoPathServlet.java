package se.motesplats.overview.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.motesplats.shared.frame.web.LocalPage;

/** Closes the demo's first steps in this browser, or shows them again. */
@WebServlet("/demo/path")
public class DemoPathServlet extends HttpServlet {

    static final String COOKIE = "motesplats-demo-path";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Cookie cookie = new Cookie(COOKIE, "closed");
        cookie.setPath(request.getContextPath() + '/');
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        // For the session of the browser, or no longer at all.
        cookie.setMaxAge("1".equals(request.getParameter("shown")) ? 0 : -1);
        response.addCookie(cookie);
        response.sendRedirect(request.getContextPath() + LocalPage.HOME);
    }
}
