package se.motesplats.programme.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.service.ProgrammeCalendarService;
import se.motesplats.shared.NotFound;

/**
 * The published programme as a file that calendars read: {@code ?event=ID} and {@code &session=ID}.
 */
@WebServlet("/programme/calendar.ics")
public class ProgrammeCalendarServlet extends HttpServlet {

    @Inject private ProgrammeCalendarService calendars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Long> event = number(request.getParameter("event"));
        String session = request.getParameter("session");
        Optional<Long> sessionId = number(session);
        if (event.isEmpty() || (session != null && sessionId.isEmpty())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] file;
        try {
            file =
                    calendars
                            .write(event.get(), sessionId.orElse(null))
                            .getBytes(StandardCharsets.UTF_8);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar; charset=utf-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"program-" + event.get() + ".ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static Optional<Long> number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(typed))
                : Optional.empty();
    }
}
