package se.motesplats.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The page of an event that everybody may see. */
final class EventPageBench implements Benchmark {

    private static final double TARGET = 0.5;

    /** What may be left of the rate while others work with what the page does not show. */
    private static final double KEPT = 0.85;

    /** A login writes this, and nothing that the page shows. */
    private static final String UNRELATED =
            "update account set last_login_at = clock_timestamp() where id = (select min(id) from account)";

    /** After each of these the page is drawn anew. */
    private static final String SHOWN =
            "update person set phone = '031-' || to_char(clock_timestamp(), 'MISSMS') where id = (select min(contact_person_id) from event)";

    @Override
    public Report run(Site site) throws Exception {
        PageAgainstServlet.Measured found =
                PageAgainstServlet.measure(site, EventPageBench::paths, List.of(UNRELATED, SHOWN));
        Rounds unrelated = found.whileWriting().get(0);
        Rounds shown = found.whileWriting().get(1);
        return PageAgainstServlet.report(
                        "Public page of an event against a plain servlet",
                        "`/event/view.xhtml` without login, against a servlet that reads the same rows by JDBC: event, series and contact"
                                + " person, days, call for proposals, programme.",
                        TARGET,
                        found.againstServlet())
                .text("")
                .tableHead("answers a second", "with 10 writes a second", "without", "ratio")
                .compared("writes that the page does not show (logins)", "", unrelated)
                .compared("writes that public pages show (a contact's phone)", "", shown)
                .endOfTable()
                .atLeast("rate kept with writes that are not shown", KEPT, unrelated.ratio());
    }

    private static PageAgainstServlet.Paths paths(Statement sql) throws SQLException {
        try (ResultSet row =
                sql.executeQuery(
                        "select e.id, e.title from event e join call_for_proposals c on c.event_id = e.id"
                                + " where e.published and e.first_day is not null order by e.id limit 1")) {
            row.next();
            String event = "?event=" + row.getLong(1);
            return new PageAgainstServlet.Paths(
                    "/event/view.xhtml" + event, "/event" + event, row.getString(2));
        }
    }
}
