package se.motesplats.bench.baseline;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

/** What the list of past events reads: the series to choose from, the number, and twenty rows. */
@WebServlet("/list")
public class EventListServlet extends PlainServlet {

    private static final String SERIES =
            """
            select s.id, s.version, s.code, s.name, s.description, (select count(e.id) from event e where e.series_id = s.id)
              from event_series s order by s.name
            """;
    private static final String PAST =
            """
             e.published and (e.last_day < ? or (e.last_day is null and e.status in ('CANCELLED', 'COMPLETED')))
            """;
    private static final String COUNT = "select count(e.id) from event e where" + PAST;
    private static final String PAGE =
            """
            select e.id, e.title, s.name, e.number, e.first_day, e.last_day, e.season, e.attendance_mode, e.venue, e.status, e.published
              from event e join event_series s on s.id = e.series_id where"""
                    + PAST
                    + """
             order by e.last_day desc nulls first, e.season, e.title, e.id limit 20 offset ?
            """;

    @Override
    void content(HttpServletRequest request, Connection connection, StringBuilder page)
            throws SQLException {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        int number = Integer.parseInt(request.getParameter("page"));
        rows(connection, page, "option", SERIES);
        rows(connection, page, "p", COUNT, today);
        rows(connection, page, "tr", PAGE, today, (number - 1) * 20);
    }
}
