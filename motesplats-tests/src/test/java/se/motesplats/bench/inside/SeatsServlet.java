package se.motesplats.bench.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventService;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.seat.round.service.AllocationService;
import se.motesplats.seat.round.service.ProposeRound;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Distributes seats, and claims them: through the service, by plain JDBC that writes the same rows,
 * and by the shortest transaction that could do it. Answers with a number.
 */
@WebServlet("/api/bench/*")
public class SeatsServlet extends HttpServlet {

    private static final int WEIGHT_YEAR = 2023;

    @Inject private EventService events;
    @Inject private AllocationService allocations;
    @Inject private NominationService nominations;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Resource private ManagedExecutorService threads;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private final Map<String, AtomicInteger> cursors = new ConcurrentHashMap<>();
    private final PlainClaims plain = new PlainClaims();
    private List<Candidate> candidates = List.of();

    /** Somebody to be named, by the contact of the own organisation. */
    private record Candidate(long person, long organisation, long contact) {}

    /** One claim; each call takes the next candidate. */
    private interface Claim {
        void take(RequestContextController context, Connection own, Candidate candidate)
                throws SQLException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            long answer =
                    switch (request.getPathInfo()) {
                        case "/round" -> round(request);
                        case "/claims" -> claims(request);
                        case "/claim" -> plainClaim(request);
                        case "/many" -> many(request);
                        default -> throw new ServletException(request.getPathInfo());
                    };
            response.getWriter().print(answer);
        } catch (SQLException | InterruptedException | ExecutionException e) {
            throw new ServletException(e);
        }
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }

    /** An event whose seats are distributed and fixed; answers with its id. */
    private long round(HttpServletRequest request)
            throws SQLException, InterruptedException, ExecutionException {
        long coordinator = id("select id from person where email like 'karin.koordinator@%'");
        long series = id("select min(id) from event_series");
        int seats = number(request, "seats");
        LocalDate day = LocalDate.now(clock).plusDays(120);
        return threads.submit(
                        as(
                                newContext(),
                                coordinator,
                                () -> {
                                    long event =
                                            events.create(series, facts(seats, day, coordinator));
                                    allocations.propose(
                                            new ProposeRound(
                                                    event,
                                                    null,
                                                    seats,
                                                    ApportionmentMethod.LARGEST_REMAINDER,
                                                    WEIGHT_YEAR,
                                                    1,
                                                    day.minusDays(30)));
                                    RoundDetails round =
                                            Objects.requireNonNull(
                                                    allocations.overview(event).round());
                                    allocations.fix(round.id(), round.version());
                                    return event;
                                }))
                .get();
    }

    private static EventFacts facts(int seats, LocalDate day, long contact) {
        return new EventFacts(
                null,
                "Mötesplats med " + seats + " platser",
                null,
                null,
                List.of(new EventFacts.Day(day, LocalTime.of(9, 0), LocalTime.of(16, 0))),
                AttendanceMode.ON_SITE,
                "Eriksbergshallen",
                null,
                null,
                contact,
                null);
    }

    /** So many claims by so many threads at once; answers with the nanoseconds they took. */
    private long claims(HttpServletRequest request)
            throws SQLException, InterruptedException, ExecutionException {
        int number = number(request, "number");
        int width = number(request, "threads");
        String way = request.getParameter("way");
        long event = number(request, "event");
        if (candidates.isEmpty()) {
            candidates = candidates();
        }
        AtomicInteger cursor = cursors.computeIfAbsent(way, w -> new AtomicInteger());
        int end = cursor.get() + number;
        Claim claim =
                switch (way) {
                    case "service" -> (context, own, c) -> nominate(context, event, c);
                    case "plain" -> (context, own, c) -> plain(own, event, c);
                    case "bare" -> (context, own, c) -> insert(own, c);
                    default -> throw new IllegalArgumentException(way);
                };
        List<Future<Long>> running = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < width; i++) {
            running.add(threads.submit(() -> work(claim, cursor, end)));
        }
        for (Future<Long> one : running) {
            one.get();
        }
        long taken = System.nanoTime() - start;
        cursor.set(end);
        return taken;
    }

    private long work(Claim claim, AtomicInteger cursor, int end) throws Exception {
        long count = 0;
        RequestContextController context = newContext();
        try (Connection own = database.getConnection()) {
            for (int i = cursor.getAndIncrement(); i < end; i = cursor.getAndIncrement()) {
                claim.take(context, own, candidates.get(i));
                count++;
            }
        }
        return count;
    }

    private void nominate(RequestContextController context, long event, Candidate candidate) {
        try {
            as(
                            context,
                            candidate.contact,
                            () -> {
                                nominations.nominate(
                                        new NamePeople(
                                                event,
                                                candidate.organisation,
                                                List.of(candidate.person),
                                                List.of()));
                                return 0L;
                            })
                    .call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void plain(Connection own, long event, Candidate candidate) throws SQLException {
        if (!plain.claim(own, event, candidate.organisation, candidate.person, candidate.contact)) {
            throw new IllegalStateException("no seat left: " + candidate);
        }
    }

    /** Units with as many seats as are claimed at once, and who speaks for them. */
    private static final String LARGE =
            """
            select a.organisation_id, c.id from allocation a
              join person c on c.organisation_id = a.organisation_id and c.email like 'bench-contact-%%'
             where a.event_id = %d and (select count(*) from seat s where s.allocation_id = a.id and s.void_at is null) >= %d
             order by a.organisation_id offset %d limit 1
            """;

    /** Many people named in one request; answers with the nanoseconds it took. */
    private long many(HttpServletRequest request)
            throws SQLException, InterruptedException, ExecutionException {
        long event = number(request, "event");
        int number = number(request, "number");
        int turn = number(request, "turn");
        String way = request.getParameter("way");
        long organisation = 0;
        long contact = 0;
        List<Long> people = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            try (ResultSet row = sql.executeQuery(LARGE.formatted(event, number, turn))) {
                row.next();
                organisation = row.getLong(1);
                contact = row.getLong(2);
            }
            try (ResultSet row =
                    sql.executeQuery(
                            "select id from person where organisation_id = %d and email like 'bench-person-%%' order by id limit %d"
                                    .formatted(organisation, number))) {
                while (row.next()) {
                    people.add(row.getLong(1));
                }
            }
        }
        List<NamePeople.Newcomer> newcomers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            newcomers.add(
                    new NamePeople.Newcomer(
                            "Ny", "Nr " + i, "ny-%d-%d-%d@example.org".formatted(event, turn, i)));
        }
        NamePeople command =
                way.equals("new")
                        ? new NamePeople(event, organisation, List.of(), newcomers)
                        : new NamePeople(event, organisation, people, List.of());
        long unit = organisation;
        long by = contact;
        long start = System.nanoTime();
        if (way.equals("plain")) {
            try (Connection own = database.getConnection()) {
                plain.claim(own, event, unit, people, by);
            }
        } else {
            threads.submit(
                            as(
                                    newContext(),
                                    by,
                                    () -> {
                                        nominations.nominate(command);
                                        return 0L;
                                    }))
                    .get();
        }
        return System.nanoTime() - start;
    }

    /** One claim by plain JDBC in a request of its own; 1 if there was a seat, else 0. */
    private long plainClaim(HttpServletRequest request) throws SQLException {
        try (Connection own = database.getConnection()) {
            return plain.claim(
                            own,
                            number(request, "event"),
                            number(request, "organisation"),
                            number(request, "person"),
                            number(request, "by"))
                    ? 1
                    : 0;
        }
    }

    /** Lock, count, insert: nothing that could be left out. */
    private static void insert(Connection own, Candidate candidate) throws SQLException {
        own.setAutoCommit(false);
        long seats =
                query(
                        own,
                        "select seats from bench_allocation where organisation_id = ? for update",
                        candidate.organisation);
        long taken =
                query(
                        own,
                        "select count(*) from bench_claim where organisation_id = ?",
                        candidate.organisation);
        if (taken >= seats) {
            throw new IllegalStateException("no seat left: " + candidate);
        }
        try (PreparedStatement insert =
                own.prepareStatement(
                        "insert into bench_claim (organisation_id, person_id) values (?, ?)")) {
            insert.setLong(1, candidate.organisation);
            insert.setLong(2, candidate.person);
            insert.executeUpdate();
        }
        own.commit();
    }

    private static long query(Connection own, String sql, long value) throws SQLException {
        try (PreparedStatement statement = own.prepareStatement(sql)) {
            statement.setLong(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Neighbours in the list belong to different organisations. */
    private List<Candidate> candidates() throws SQLException {
        List<Candidate> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                """
                                select p.id, p.organisation_id, c.id from person p
                                join person c on c.organisation_id = p.organisation_id and c.email like 'bench-contact-%'
                                where p.email like 'bench-person-%' order by p.id
                                """)) {
            while (row.next()) {
                found.add(new Candidate(row.getLong(1), row.getLong(2), row.getLong(3)));
            }
        }
        return List.copyOf(found);
    }

    private long id(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** For one thread. */
    private static RequestContextController newContext() {
        return CDI.current().select(RequestContextController.class).get();
    }

    /** As a request of this person. */
    private <T> Callable<T> as(RequestContextController context, long person, Callable<T> work) {
        return () -> {
            context.activate();
            try {
                caller.become(person);
                return work.call();
            } finally {
                context.deactivate();
            }
        };
    }
}
