package se.motesplats.account.login.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Ends the session. A plain form posts here, so that logging out works from any page, also one that
 * has been open for too long. The session cookie is SameSite, so no other site can post it.
 */
@WebServlet("/account/logout")
public class LogoutServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SessionLogin.end(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/index.xhtml");
    }
}
