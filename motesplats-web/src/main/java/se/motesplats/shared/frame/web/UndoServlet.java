package se.motesplats.shared.frame.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;

/** Takes back what the sentence beside the button says, and comes back to its page. */
@WebServlet("/undo")
public class UndoServlet extends HttpServlet {

    @Inject @Any private Instance<UndoSource> sources;
    @Inject private Messages messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String kind = Objects.requireNonNullElse(request.getParameter("kind"), "");
        String[] data = request.getParameterValues("data");
        boolean undone = undo(kind, data == null ? List.of() : List.of(data));
        messages.tellNext(request.getSession(), undone);
        response.sendRedirect(
                request.getContextPath() + LocalPage.orHome(request.getParameter("from")));
    }

    /** Whether it could still be taken back. */
    private boolean undo(String kind, List<String> data) {
        try {
            sources.stream()
                    .filter(source -> source.kind().equals(kind))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new)
                    .undo(data);
            return true;
        } catch (BusinessException | IllegalArgumentException | IndexOutOfBoundsException refused) {
            // It has changed since, or never was: the page shows how it stands.
            return false;
        }
    }
}
