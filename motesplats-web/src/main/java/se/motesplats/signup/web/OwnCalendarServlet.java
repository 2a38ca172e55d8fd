package se.motesplats.signup.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.motesplats.event.calendar.web.CalendarAnswer;
import se.motesplats.shared.NotFound;
import se.motesplats.signup.service.OwnCalendarService;

/** The calendar of whoever has made the link: {@code ?key=SECRET}. */
@WebServlet("/signup/mine.ics")
public class OwnCalendarServlet extends HttpServlet {

    @Inject private OwnCalendarService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String key = request.getParameter("key");
        String file;
        try {
            file = service.read(key == null ? "" : key);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CalendarAnswer.follow(
                request, response, file, CalendarAnswer.tag(file), "private, no-cache");
    }
}
