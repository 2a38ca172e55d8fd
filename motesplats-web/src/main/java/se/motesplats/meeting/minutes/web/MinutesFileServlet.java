package se.motesplats.meeting.minutes.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.minutes.service.MinutesService;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.usecase.service.Caller;

/** Minutes to keep: {@code /meeting/minutes.pdf?meeting=ID}, and {@code &version=N} for one. */
@WebServlet("/meeting/minutes.pdf")
public class MinutesFileServlet extends HttpServlet {

    @Inject private MinutesService minutes;
    @Inject private Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            String version = request.getParameter("version");
            byte[] pdf =
                    MinutesPrint.of(
                            minutes.get(
                                    number(request.getParameter("meeting"), 18),
                                    version == null
                                            ? null
                                            : Integer.valueOf((int) number(version, 6))),
                            caller.language());
            response.setContentType("application/pdf");
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"minnesanteckningar.pdf\"");
            response.setContentLength(pdf.length);
            response.getOutputStream().write(pdf);
        } catch (NotFound | LoginRequired | AccessDenied none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static long number(@Nullable String typed, int most) {
        if (typed == null || !typed.matches("[0-9]{1," + most + '}')) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }
}
