package se.motesplats.event.calendar.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.motesplats.event.calendar.service.PublicCalendarService;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;

/**
 * Published events as calendar files: {@code ?event=ID} to put one in, {@code ?series=ID} or
 * nothing to follow those of a series or all; with {@code language=en} in English.
 */
@WebServlet("/event/calendar.ics")
public class PublicCalendarServlet extends HttpServlet {

    @Inject private PublicCalendarService calendars;
    @Inject private transient KeptCalendars kept;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String event = request.getParameter("event");
        String series = request.getParameter("series");
        Language language =
                "en".equals(request.getParameter("language")) ? Language.EN : Language.SV;
        try {
            if (event != null) {
                String file = calendars.event(number(event), language);
                CalendarAnswer.download(response, file, "motesplats-" + event + ".ics");
            } else {
                KeptCalendars.File file =
                        kept.get(series == null ? null : number(series), language);
                CalendarAnswer.follow(request, response, file.content(), file.tag(), "no-cache");
            }
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }
}
