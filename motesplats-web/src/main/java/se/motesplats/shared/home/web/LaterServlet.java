package se.motesplats.shared.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.frame.web.LocalPage;
import se.motesplats.shared.todo.service.PutOffTask;
import se.motesplats.shared.todo.service.TodoService;

/**
 * Puts a task off, or takes it back. A plain form posts here, for the start page keeps nothing in a
 * session; it comes back to it and says what has become of the task.
 */
@WebServlet("/later")
public class LaterServlet extends HttpServlet {

    static final String TASK = "task";

    private static final int A_DAY = 1;
    private static final int A_WEEK = 7;

    @Inject private TodoService service;
    @Inject private Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String task = Objects.requireNonNullElse(request.getParameter(TASK), "");
        String home = request.getContextPath() + LocalPage.HOME;
        try {
            switch (Objects.requireNonNullElse(request.getParameter("days"), "")) {
                case "0" -> service.takeBack(task);
                case "7" -> putOff(task, A_WEEK);
                default -> putOff(task, A_DAY);
            }
        } catch (BusinessException gone) {
            // Somebody else has done it: the page shows that it is no more.
            response.sendRedirect(home);
            return;
        }
        response.sendRedirect(
                home + '?' + TASK + '=' + URLEncoder.encode(task, StandardCharsets.UTF_8));
    }

    private void putOff(String task, int days) {
        service.putOff(new PutOffTask(task, SwedishTime.dayOf(clock.instant()).plusDays(days)));
    }
}
