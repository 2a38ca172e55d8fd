package se.motesplats.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import se.motesplats.bench.inside.SeatsServlet;

/** The application with as many municipalities as Sweden has, and people in each of them. */
final class Sweden {

    private static final int PEOPLE = 36_000;

    private static final String MUNICIPALITIES =
            """
            insert into organisation (id, version, kind, code, name, path)
            select id, 1, 'MUNICIPALITY', (5000 + n)::text, 'Kommun ' || n, '/' || id || '/'
              from (select n, nextval('seq_id') as id from generate_series(1,
                %d - (select count(*)::int from organisation where kind = 'MUNICIPALITY')) n) made
            """;
    private static final String POPULATIONS =
            """
            insert into organisation_population (organisation_id, year, population, source)
            select id, 2023, (2400 + 980000 / power(code::int - 4999, 0.83))::int, 'benchmark' from organisation
             where kind = 'MUNICIPALITY' and name like 'Kommun %'
            """;
    private static final String CONTACTS =
            """
            insert into person (id, version, given_name, family_name, email, email_ascii, organisation_id)
            select nextval('seq_id'), 1, 'Kontakt', name, 'bench-contact-' || id || '@motesplats.example',
                   'bench-contact-' || id || '@motesplats.example', id
              from organisation where kind = 'MUNICIPALITY'
            """;
    private static final String ROLES =
            """
            insert into role_assignment (id, version, person_id, role, organisation_id)
            select nextval('seq_id'), 1, id, 'MUNICIPAL_CONTACT', organisation_id from person where email like 'bench-contact-%'
            """;
    private static final String PEOPLE_OF_ALL =
            """
            insert into person (id, version, given_name, family_name, email, email_ascii, organisation_id)
            select nextval('seq_id'), 1, 'Person', 'Nr ' || n, 'bench-person-' || n || '@motesplats.example',
                   'bench-person-' || n || '@motesplats.example', o.id
              from generate_series(1, %d) n
              join (select id, row_number() over (order by id) as position, count(*) over () as total
                      from organisation where kind = 'MUNICIPALITY') o on o.position = n %% o.total + 1
             order by n
            """;

    /** Somebody on each seat, two thirds of them with a yes. */
    private static final String NOMINATIONS =
            """
            insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at, nominated_by,
                invited_at, answered_at)
            select nextval('seq_id'), 1, s.event_id, s.id, s.allocation_id, p.id, case when s.n %% 3 = 0 then 'INVITED' else 'ACCEPTED' end,
                now(), (select id from person where email like 'karin.koordinator@%%'), now(), case when s.n %% 3 = 0 then null else now() end
              from (select *, row_number() over (order by id) as n from seat where event_id = %1$d) s
              join (select id, row_number() over (order by id) as n from person where email like 'bench-person-%%') p on p.n = s.n
            """;

    private Sweden() {}

    /** As many municipalities as there are, and nobody in them. */
    static void municipalities(Site.Stand stand) throws SQLException {
        Sql.execute(
                stand,
                "set session_replication_role = replica",
                Report.format(MUNICIPALITIES, DistributionBench.MUNICIPALITIES));
    }

    /** Adds what is missing to the demo's organisations. */
    static void populate(Site.Stand stand) throws SQLException {
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement()) {
            // Without triggers: nobody will look these rows up in the audit log.
            sql.execute("set session_replication_role = replica");
            sql.execute(Report.format(MUNICIPALITIES, DistributionBench.MUNICIPALITIES));
            sql.execute(POPULATIONS);
            sql.execute(CONTACTS);
            sql.execute(ROLES);
            sql.execute(Report.format(PEOPLE_OF_ALL, PEOPLE));
            sql.execute("analyze");
        }
    }

    /** A copy of the application with {@link SeatsServlet} in it. */
    static Path war(Site site) throws IOException {
        Path folder = site.folder("inside");
        Path copy = folder.resolve("copy.war");
        Files.copy(site.war(), copy, StandardCopyOption.REPLACE_EXISTING);
        Path war = folder.resolve("ROOT.war");
        ShrinkWrap.createFromZipFile(WebArchive.class, copy.toFile())
                .addPackage(SeatsServlet.class.getPackage())
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return war;
    }

    /** An event whose seats are fixed for the municipalities that there are now. */
    static long round(int port, int seats) throws IOException {
        return Long.parseLong(new Load(port, "/api/bench/round?seats=" + seats).text());
    }

    /** The same with somebody on each seat. */
    static long named(Site.Stand stand, int port, int seats) throws IOException, SQLException {
        long event = round(port, seats);
        name(stand, event, seats);
        return event;
    }

    /** Puts somebody on each seat of an event. */
    static void name(Site.Stand stand, long event, int seats) throws SQLException {
        Sql.execute(
                stand,
                "set session_replication_role = replica",
                Report.format(NOMINATIONS, event),
                "analyze");
        long named = Sql.number(stand, "select count(*) from nomination where event_id = " + event);
        if (named != seats) {
            throw new IllegalStateException(named + " of " + seats + " seats have a name.");
        }
    }
}
