package se.motesplats.meeting.around.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.calendar.web.CalendarAnswer;
import se.motesplats.meeting.around.service.GroupCalendarService;
import se.motesplats.shared.Language;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;

/**
 * Meetings as calendar files: {@code ?group=ID} to follow those of an open group, {@code
 * ?meeting=ID} to put one in; with {@code language=en} in English.
 */
@WebServlet("/meeting/calendar.ics")
public class GroupCalendarServlet extends HttpServlet {

    @Inject private GroupCalendarService calendars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String meeting = request.getParameter("meeting");
        Language language =
                "en".equals(request.getParameter("language")) ? Language.EN : Language.SV;
        try {
            if (meeting != null) {
                String file = calendars.file(number(meeting), language);
                CalendarAnswer.download(response, file, "mote-" + meeting + ".ics");
            } else {
                String feed = calendars.feed(number(request.getParameter("group")), language);
                CalendarAnswer.follow(
                        request, response, feed, CalendarAnswer.tag(feed), "no-cache");
            }
        } catch (NotFound | LoginRequired none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static long number(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }
}
