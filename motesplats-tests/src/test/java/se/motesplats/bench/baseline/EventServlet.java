package se.motesplats.bench.baseline;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.SQLException;

/** What the public page of an event reads: the event, its days, its call, and its programme. */
@WebServlet("/event")
public class EventServlet extends PlainServlet {

    private static final String FACTS =
            """
            select e.id, s.id, s.code, s.name, e.number, e.title, e.description, e.season, e.attendance_mode, e.venue,
                   e.venue_address, e.online_url, e.status, e.published, p.given_name, p.family_name, p.phone, p.protected_identity
              from event e join event_series s on s.id = e.series_id join person p on p.id = e.contact_person_id
             where e.id = ?
            """;
    private static final String DAYS =
            "select day, starts_at, ends_at from event_day where event_id = ? order by day";
    private static final String CALL =
            "select id, last_day, opens_at, text from call_for_proposals where event_id = ?";
    private static final String FORMATS =
            """
            select f.format from call_for_proposals_format f join call_for_proposals c on c.id = f.call_id where c.event_id = ?
            """;
    private static final String PROGRAMME =
            "select exists (select from programme_release where event_id = ?)";

    @Override
    void content(HttpServletRequest request, Connection connection, StringBuilder page)
            throws SQLException {
        long id = Long.parseLong(request.getParameter("event"));
        rows(connection, page, "h1", FACTS, id);
        rows(connection, page, "p", DAYS, id);
        rows(connection, page, "p", CALL, id);
        rows(connection, page, "b", FORMATS, id);
        rows(connection, page, "p", PROGRAMME, id);
    }
}
