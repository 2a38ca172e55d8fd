package se.motesplats.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import se.motesplats.stand.Application;

/**
 * The search over everything, as its dialogue asks while somebody types, among the people and the
 * events of a country.
 */
final class SearchBench implements Benchmark {

    private static final double TARGET = 100;
    private static final int ROUNDS = 7;
    private static final int TURNS = 3;
    private static final int WARM_UP = 20;
    private static final int PEOPLE = 50_000;
    private static final int EVENTS = 5_000;
    private static final int MAILS = 100_000;
    private static final int SEATS = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Few letters and many, rare and frequent, two words, no dots, a typing error, nothing. */
    private static final List<String> TYPED =
            List.of(
                    "an",
                    "ann",
                    "andersson",
                    "anna andersson",
                    "karin öberg",
                    "oberg",
                    "funktionshinder",
                    "nära vård 2019",
                    "seminarier",
                    "eriksberg",
                    "inbjudan",
                    "partille",
                    "funktoinshinder",
                    "qqxyz");

    /** Whoever may search all of it. */
    private static final String ROLE =
            """
            insert into role_assignment (id, version, person_id, role)
            select nextval('seq_id'), 1, id, 'ADMINISTRATOR' from person where email like 'karin.koordinator@%'
            """;

    private static final String NAMED =
            """
            insert into person (id, version, given_name, family_name, email, email_ascii, organisation_id, protected_identity)
            select nextval('seq_id'), 1,
                (array['Anna','Maria','Eva','Karin','Kerstin','Johanna','Susanna','Lars','Erik','Karl','Per','Åsa','Örjan','Björn','Mikael',
                    'Annika','Signe','Göran','Linnéa','Hanna'])[1 + (n * 7) %% 20] || case when n %% 3 = 0 then '-' || chr(65 + n %% 26) || 'iva' else '' end,
                (array['Andersson','Johansson','Karlsson','Nilsson','Eriksson','Larsson','Olsson','Persson','Svensson','Gustafsson','Pettersson',
                    'Jonsson','Jansson','Hansson','Bengtsson','Jönsson','Lindberg','Jakobsson','Magnusson','Olofsson','Åberg','Öberg','Sandström',
                    'Wallin','Ek'])[1 + (n * 13) %% 25] || case when n %% 5 = 0 then chr(97 + n %% 26) || chr(97 + (n / 26) %% 26) else '' end,
                'sok' || n || '@kommun.example', 'sok' || n || '@kommun.example', o.id, n %% 500 = 0
              from generate_series(1, %d) n
              join (select id, row_number() over (order by id) as position, count(*) over () as total
                      from organisation where kind = 'MUNICIPALITY') o on o.position = n %% o.total + 1
            """;

    private static final String PLANNED =
            """
            insert into event (id, version, series_id, number, title, description, attendance_mode, status, published, contact_person_id, venue,
                first_day, last_day)
            select nextval('seq_id'), 1, (select min(id) from event_series), 1000 + n,
                (array['Mötesplats','Framtidsverkstad','Konferens','Utvecklingsdag','Nätverksträff'])[1 + n %% 5] || ' '
                    || (array['Funktionshinder','IFO','Äldreomsorg','Ekonomiskt bistånd','Nära vård','Barn och unga','Samsjuklighet'])[1 + n %% 7]
                    || ' ' || (2015 + n %% 14) || ' ' || n,
                'En dag om ' || repeat('kommunernas arbete med stöd och service för människor, med föreläsningar och seminarier. ', 4) || n,
                'ON_SITE', 'PLANNED', n %% 4 <> 0, (select min(contact_person_id) from event),
                (array['Eriksbergshallen','Svenska Mässan','Folkets hus','Bryggan'])[1 + n %% 4], date '2015-01-01' + n, date '2015-01-01' + n
            from generate_series(1, %d) n
            """;

    private static final String MAILED =
            """
            insert into outbox_mail (id, version, dedup_key, event_id, person_id, to_address, to_name, template, subject, body, status, created_at,
                next_attempt_at, give_up_at, sent_at)
            select nextval('seq_id'), 1, 'bench-' || n, e.id, p.id, p.email, p.given_name || ' ' || p.family_name, 'x',
                (array['Inbjudan till ','Påminnelse: ','Ändring: '])[1 + n %% 3] || e.title, 'x', 'SENT', now() - n * interval '1 minute', now(),
                now(), now()
              from generate_series(1, %d) n
              join (select *, row_number() over (order by id) as position from person where email like 'sok%%') p on p.position = n %% 50000 + 1
              join (select *, row_number() over (order by id) as position from event where number > 1000) e on e.position = n %% 5000 + 1
            """;

    private static final List<String> SEATED =
            List.of(
                    """
                    insert into allocation (id, version, event_id, organisation_id, purpose)
                    select nextval('seq_id'), 1, id, (select min(id) from organisation where kind = 'MUNICIPALITY'), 'UNIT' from event where number > 1000
                    """,
                    Report.format(
                            """
                            insert into seat (id, version, event_id, round_id, allocation_id)
                            select nextval('seq_id'), 1, a.event_id, 0, a.id from allocation a join event e on e.id = a.event_id and e.number > 1000,
                                generate_series(1, %d)
                            """,
                            SEATS / EVENTS),
                    """
                    insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at, invited_at, answered_at)
                    select nextval('seq_id'), 1, s.event_id, s.id, s.allocation_id, p.id, 'ACCEPTED', now(), now(), now()
                      from (select s.*, row_number() over (order by s.id) as position from seat s join event e on e.id = s.event_id and e.number > 1000) s
                      join (select id, row_number() over (order by id) as position from person where email like 'sok%') p on p.position = s.position
                    """);

    private static final String READ_THROUGH =
            "select coalesce(sum(seq_scan), 0) from pg_stat_user_tables where relname in"
                    + " ('person', 'event', 'nomination', 'proposal', 'programme_session', 'released_session', 'outbox_mail')";

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start("search.log", Map.of(), List.of(), List.of())) {
            application.awaitFirstPage(PATIENCE);
            String session =
                    Logins.session(application.url(), "karin.koordinator@motesplats.example");
            int port = URI.create(application.url()).getPort();
            Load small = new Load(port, ask("anna andersson"), session);
            small.millis(WARM_UP);
            long before = Sql.statements(stand, small);
            populate(stand);
            List<Load> asks = new ArrayList<>();
            for (String typed : TYPED) {
                asks.add(new Load(port, ask(typed), session));
            }
            for (int i = 0; i < WARM_UP / TURNS; i++) {
                p95(asks);
            }
            long statements = Sql.statements(stand, small);
            long readBefore = settled(stand);
            p95(asks);
            long read = settled(stand) - readBefore;
            try (Connection plain = stand.postgres.connect(stand.name)) {
                Rounds rounds = Rounds.interleave(ROUNDS, () -> p95(asks), () -> p95(plain));
                Report report =
                        new Report("The search among 50,000 people and 5,000 events")
                                .text(
                                        "The time within which 95 of 100 answers of the search's dialogue come to somebody who may see everything, one after"
                                                + " the other, for %d texts (few letters, names, words, without dots, with a typing error) among %,d people, %,d"
                                                + " events, %,d seats with a name and %,d mails; against a plain look-up of a person by the address by JDBC."
                                                + " Medians of %d rounds in turns.",
                                        TYPED.size(), PEOPLE, EVENTS, SEATS, MAILS, ROUNDS)
                                .tableHead("p95", "search", "one look-up", "ratio")
                                .row(
                                        "an answer",
                                        Report.format("%.1f ms", rounds.application()),
                                        Report.format("%.2f ms", rounds.baseline()),
                                        Report.format(
                                                "**%.0f** (%s)", rounds.ratio(), rounds.spread()))
                                .endOfTable()
                                .tableHead("typed", "median");
                for (int i = 0; i < TYPED.size(); i++) {
                    report.row(
                            TYPED.get(i),
                            Report.format("%.1f ms", Rounds.median(asks.get(i).millis(ROUNDS))));
                }
                return report.endOfTable()
                        .atMost("p95 of an answer in ms", TARGET, rounds.application())
                        .atMost(
                                "times that a large table was read from its beginning",
                                0,
                                (double) read)
                        .atMost(
                                "statements more than in the demo",
                                0,
                                (double) (statements - before));
            }
        }
    }

    private static String ask(String typed) {
        return "/search/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static void populate(Site.Stand stand) throws SQLException {
        Sweden.municipalities(stand);
        List<String> statements = new ArrayList<>();
        // Without triggers: nobody will look these rows up in the audit log.
        statements.add("set session_replication_role = replica");
        statements.add(ROLE);
        statements.add(Report.format(NAMED, PEOPLE));
        statements.add(Report.format(PLANNED, EVENTS));
        statements.add(Report.format(MAILED, MAILS));
        statements.addAll(SEATED);
        statements.add("vacuum analyze");
        Sql.execute(stand, statements.toArray(String[]::new));
    }

    private static double p95(List<Load> asks) throws IOException {
        DoubleStream.Builder taken = DoubleStream.builder();
        for (Load ask : asks) {
            for (double one : ask.millis(TURNS)) {
                taken.add(one);
            }
        }
        return Rounds.percentile(95, taken.build().toArray());
    }

    private static double p95(Connection plain) throws SQLException {
        double[] taken = new double[TYPED.size() * TURNS];
        try (PreparedStatement statement =
                plain.prepareStatement(
                        "select given_name, family_name from person where email_ascii = ?")) {
            for (int i = 0; i < taken.length; i++) {
                long start = System.nanoTime();
                statement.setString(1, "sok" + (i * 977 + 1) + "@kommun.example");
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("Nobody has the address.");
                    }
                }
                taken[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return Rounds.percentile(95, taken);
    }

    /** PostgreSQL counts what it reads with a delay. */
    private static long settled(Site.Stand stand) throws SQLException {
        Sql.execute(stand, "select pg_sleep(12)");
        return Sql.number(stand, READ_THROUGH);
    }
}
