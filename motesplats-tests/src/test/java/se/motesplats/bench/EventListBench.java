package se.motesplats.bench;

/** One page of a long list. */
final class EventListBench implements Benchmark {

    private static final double TARGET = 0.3;
    private static final int ROWS = 10_000;

    private static final String EVENTS =
            """
            insert into event (id, version, series_id, number, title, attendance_mode, status, published, contact_person_id, venue,
                first_day, last_day)
            select nextval('seq_id'), 1, (select min(id) from event_series), 1000 + n, 'Mötesplats nummer ' || n, 'ON_SITE', 'COMPLETED',
                true, (select min(contact_person_id) from event), 'Eriksbergshallen', date '1990-01-01' + n, date '1990-01-01' + n
            from generate_series(1, %d) n
            """;
    private static final String DAYS =
            """
            insert into event_day (event_id, day, starts_at, ends_at)
            select id, first_day, '09:00', '16:00' from event where number > 1000
            """;

    @Override
    public Report run(Site site) throws Exception {
        Rounds rounds =
                PageAgainstServlet.measure(
                        site,
                        sql -> {
                            sql.execute(Report.format(EVENTS, ROWS));
                            sql.execute(DAYS);
                            return new PageAgainstServlet.Paths(
                                    "/event/list.xhtml?period=past&page=3",
                                    "/list?page=3",
                                    "Mötesplats nummer " + (ROWS - 50));
                        });
        return PageAgainstServlet.report(
                Report.format("List of 20 of %,d rows against a plain servlet", ROWS),
                "The third page of the past events without login, with the number of all and the series to choose from, against a"
                        + " servlet that reads the same rows by JDBC.",
                TARGET,
                rounds);
    }
}
