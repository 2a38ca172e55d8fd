package se.motesplats.checkin.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.service.ArrivalService;
import se.motesplats.checkin.service.CodeService;
import se.motesplats.checkin.service.DoorFilter;
import se.motesplats.checkin.service.DoorRow;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.signup.service.SignupService;

/**
 * Badges and lists as PDF: {@code ?event=ID&what=badges}, {@code names}, {@code units}, or {@code
 * session&session=ID}.
 */
@WebServlet("/checkin/print.pdf")
public class PrintServlet extends HttpServlet {

    private static final int MOST = 20_000;

    @Inject private ArrivalService arrivals;
    @Inject private CodeService codes;
    @Inject private SignupService signups;
    @Inject private Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] file;
        String what = String.valueOf(request.getParameter("what"));
        try {
            file =
                    print(
                            number(request.getParameter("event")),
                            what,
                            request.getParameter("session"));
        } catch (NotFound | LoginRequired none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (AccessDenied denied) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + what + ".pdf\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private byte[] print(long event, String what, @Nullable String session) {
        DoorPrints prints = new DoorPrints(caller.language(), arrivals.board(event).eventTitle());
        return switch (what) {
            case "badges" -> prints.badges(codes.badges(event));
            case "names" -> prints.names(people(event).stream().filter(p -> !p.online()).toList());
            case "units" -> prints.units(people(event));
            case "session" -> {
                long id = number(session);
                yield prints.session(signups.title(event, id), signups.people(id, 0, MOST));
            }
            default -> throw new NotFound();
        };
    }

    private List<DoorRow> people(long event) {
        return arrivals.list(new DoorFilter(event, null, null, DoorFilter.Presence.ALL), 0, MOST);
    }

    private static long number(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }
}
