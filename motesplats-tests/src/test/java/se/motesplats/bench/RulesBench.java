package se.motesplats.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.motesplats.it.Participants;
import se.motesplats.stand.Application;
import se.motesplats.stand.Poll;
import se.motesplats.stand.ScriptedRelay;

/**
 * How long it takes from the moment that a reminder's rule says until the relay has the mail, while
 * many other rules are stored.
 */
final class RulesBench implements Benchmark {

    private static final int RULES = Integer.getInteger("motesplats.bench.rules", 100_000);
    private static final int MEASURED = 40;
    private static final int EVENTS = 200;
    private static final int SECONDS_APART = 3;
    private static final double TARGET_SECONDS = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Rules that wait for another year, and as many that have been handled. */
    private static final String STORED =
            """
            insert into reminder_rule (id, version, event_id, kind, days_before, unit, side, at_time, deadline, due_at, handled_due, handled_at,
                outcome, recipients)
            select nextval('seq_id'), 1, e.id, 'NAMING_DEADLINE', r.amount, r.unit, r.side, case when r.unit = 'HOURS' then null else time '08:00' end,
                current_date + 400, r.due, r.done, r.done, case when r.done is null then null else 'SENT' end, case when r.done is null then null else 1 end
              from (select id from event where title like 'Regel %%') e
              cross join lateral (
                select amount, unit, side, due, case when amount %% 2 = 0 then due end as done
                  from (select n %% 300 as amount, (array['DAYS', 'WORKING_DAYS', 'HOURS'])[n / 300 + 1] as unit, 'BEFORE' as side,
                               now() + make_interval(days => case when n %% 2 = 0 then -n - 1 else n + 2 end, secs => e.id %% 1000) as due
                          from generate_series(0, %d) n) one) r
            """;

    /** Whatever counts in hours comes at its second, and with nothing else. */
    private static final String DUE =
            """
            insert into reminder_rule (id, version, event_id, kind, days_before, unit, side, deadline, due_at)
            select nextval('seq_id'), 1, %d, 'NAMING_DEADLINE', 7, 'HOURS', 'BEFORE', d.naming_deadline, now() + interval '%d seconds'
              from allocation_round d where d.event_id = %d
            """;

    private static final String WAITED =
            """
            select extract(epoch from m.sent_at - r.due_at)
              from reminder_rule r join outbox_mail m on starts_with(m.dedup_key, 'reminder:' || r.id || ':')
             where r.unit = 'HOURS' and r.days_before = 7 and m.sent_at is not null and m.event_id in (select id from event where title like 'Nu %')
            """;

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                ScriptedRelay relay = new ScriptedRelay(new ScriptedRelay.Manners() {});
                Application application =
                        stand.start(
                                "rules.log",
                                Map.of(
                                        "motesplats.smtp.port",
                                        Integer.toString(relay.port()),
                                        "motesplats.sending.from",
                                        "00:00",
                                        "motesplats.sending.until",
                                        "00:00",
                                        "motesplats.sending.weekends",
                                        "true",
                                        "motesplats.sending.holidays",
                                        "true"),
                                List.of(),
                                List.of())) {
            application.awaitFirstPage(PATIENCE);
            Participants rows = new Participants(() -> stand.postgres.connect(stand.name));
            LocalDate day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(60);
            for (int i = 0; i < EVENTS; i++) {
                rows.event("Regel " + i, day.plusDays(400).toString());
            }
            Sql.execute(
                    stand,
                    "set session_replication_role = replica",
                    Report.format(STORED, RULES / EVENTS - 1),
                    "analyze");
            for (int i = 0; i < MEASURED; i++) {
                long event = rows.event("Nu " + i, day.toString());
                rows.round(event, day.minusDays(20).toString(), Map.of("Ale", 1));
                Sql.execute(
                        stand,
                        "select set_config('motesplats.told', 'yes', false)",
                        Report.format(DUE, event, 20 + SECONDS_APART * i, event));
            }
            long stored = Sql.number(stand, "select count(*) from reminder_rule");
            Poll.untilTrue(PATIENCE, "the reminders", () -> waited(stand).length >= MEASURED);
            double[] seconds = waited(stand);
            return new Report("From the moment of a rule to the relay")
                    .text(
                            "%,d rules stored, half of them handled; %d reminders of as many events become due one after the other, %d s apart. From the moment"
                                    + " that the rule says until the relay has taken the mail.",
                            stored, MEASURED, SECONDS_APART)
                    .tableHead("percentile", "seconds")
                    .row("50", Report.format("%.1f", Rounds.percentile(50, seconds)))
                    .row("95", Report.format("%.1f", Rounds.percentile(95, seconds)))
                    .row("100", Report.format("%.1f", Rounds.percentile(100, seconds)))
                    .endOfTable()
                    .atMost("p95 in seconds", TARGET_SECONDS, Rounds.percentile(95, seconds));
        }
    }

    private static double[] waited(Site.Stand stand) {
        List<Double> all = new ArrayList<>();
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(WAITED)) {
            while (rows.next()) {
                all.add(rows.getDouble(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
