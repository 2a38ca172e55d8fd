package se.motesplats.bench;

import java.sql.ResultSet;

/** The page of an event that everybody may see. */
final class EventPageBench implements Benchmark {

    private static final double TARGET = 0.5;

    @Override
    public Report run(Site site) throws Exception {
        Rounds rounds =
                PageAgainstServlet.measure(
                        site,
                        sql -> {
                            try (ResultSet row =
                                    sql.executeQuery(
                                            "select e.id, e.title from event e join call_for_proposals c on c.event_id = e.id"
                                                    + " where e.published and e.first_day is not null order by e.id limit 1")) {
                                row.next();
                                String event = "?event=" + row.getLong(1);
                                return new PageAgainstServlet.Paths(
                                        "/event/view.xhtml" + event,
                                        "/event" + event,
                                        row.getString(2));
                            }
                        });
        return PageAgainstServlet.report(
                "Public page of an event against a plain servlet",
                "`/event/view.xhtml` without login, against a servlet that reads the same rows by JDBC: event, series and contact"
                        + " person, days, call for proposals, programme.",
                TARGET,
                rounds);
    }
}
