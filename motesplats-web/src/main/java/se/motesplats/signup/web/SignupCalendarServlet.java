package se.motesplats.signup.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.signup.service.SignupService;

/** The caller's chosen sessions as a file that calendars read: {@code ?event=ID}. */
@WebServlet("/signup/calendar.ics")
public class SignupCalendarServlet extends HttpServlet {

    @Inject private SignupService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String event = request.getParameter("event");
        if (event == null || !event.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] file;
        try {
            file = service.calendar(Long.parseLong(event)).getBytes(StandardCharsets.UTF_8);
        } catch (NotFound | LoginRequired none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar; charset=utf-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"mina-val-" + event + ".ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
