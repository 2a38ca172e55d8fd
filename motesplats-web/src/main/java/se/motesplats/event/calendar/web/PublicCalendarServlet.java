package se.motesplats.event.calendar.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
                String name = "motesplats-" + event + ".ics";
                response.setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
                send(response, file);
            } else {
                follow(request, response, series == null ? null : number(series), language);
            }
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void follow(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Long series,
            Language language)
            throws IOException {
        KeptCalendars.File file = kept.get(series, language);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", file.tag());
        if (isKnown(request, file.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Content-Disposition", "inline; filename=\"motesplatser.ics\"");
        send(response, file.content());
    }

    private static boolean isKnown(HttpServletRequest request, String tag) {
        return Optional.ofNullable(request.getHeader("If-None-Match")).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }
}
