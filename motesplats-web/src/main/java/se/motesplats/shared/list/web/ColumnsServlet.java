package se.motesplats.shared.list.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.frame.web.LocalPage;
import se.motesplats.shared.list.service.ChooseColumns;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;

/**
 * Remembers which columns somebody wants in a list, and leads back to it. A plain form posts here,
 * for lists keep nothing in a session. What was sent is compared with what is usual, so that a
 * column that comes later is shown to everybody.
 */
@WebServlet("/columns")
public class ColumnsServlet extends HttpServlet {

    @Inject private ColumnService service;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ListName> list =
                Arrays.stream(ListName.values())
                        .filter(name -> name.name().equals(request.getParameter("list")))
                        .findFirst();
        Set<String> switched = new HashSet<>();
        if (request.getParameter("reset") == null) {
            Set<String> ticked = all(request, "column");
            Set<String> usual = all(request, "usual");
            switched.addAll(ticked);
            switched.addAll(usual);
            ticked.retainAll(usual);
            switched.removeAll(ticked);
        }
        String back = request.getContextPath() + LocalPage.orHome(request.getParameter("from"));
        try {
            list.ifPresent(name -> service.choose(new ChooseColumns(name, switched)));
        } catch (BusinessException refused) {
            // Logged out meanwhile, or no form of ours: the list is shown as it was.
            response.sendRedirect(back);
            return;
        }
        response.sendRedirect(back);
    }

    private static Set<String> all(HttpServletRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        return new HashSet<>(values == null ? Set.of() : Arrays.asList(values));
    }
}
