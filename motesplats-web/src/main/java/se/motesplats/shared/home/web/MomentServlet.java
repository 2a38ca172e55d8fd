package se.motesplats.shared.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StoryMoment;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.frame.web.LocalPage;

/** Moves the demo's clock and leads back to the page; outside demo mode there is nothing here. */
@WebServlet("/demo/moment")
public class MomentServlet extends HttpServlet {

    @Inject private ClockService service;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            service.show(
                    Arrays.stream(StoryMoment.values())
                            .filter(m -> m.name().equals(request.getParameter("moment")))
                            .findFirst()
                            .orElseThrow(NotFound::new));
        } catch (NotFound nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(
                request.getContextPath() + LocalPage.orHome(request.getParameter("from")));
    }
}
