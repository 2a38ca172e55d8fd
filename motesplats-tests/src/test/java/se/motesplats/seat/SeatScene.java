package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import se.motesplats.account.service.PersonDirectory;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventService;
import se.motesplats.seat.service.AllocationService;
import se.motesplats.seat.service.Nominate;
import se.motesplats.seat.service.NominationService;
import se.motesplats.seat.service.ProposeRound;
import se.motesplats.seat.service.RoundDetails;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.service.ClockService;

/** An event of its own for each test, with everything that is done to its seats. */
abstract class SeatScene {

    static final LocalDate FIRST_DAY = LocalDate.of(2027, 4, 6);
    static final LocalDate DEADLINE = LocalDate.of(2027, 3, 5);
    static final String COORDINATOR = "karin.koordinator";

    private static final String ACTIVE =
            "('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')";

    /** Something that is done and says nothing. */
    interface Deed {
        void run() throws Exception;
    }

    @Inject AllocationService allocations;
    @Inject NominationService nominations;
    @Inject EventService events;
    @Inject ClockService clock;
    @Inject PersonDirectory people;
    @Inject Caller caller;
    @Resource ManagedExecutorService threads;

    @Resource(lookup = "java:app/jdbc/motesplats")
    DataSource database;

    long event;
    private int newcomers;

    @BeforeEach
    void plan_an_event() throws Exception {
        clock.set(LocalDateTime.of(2027, 2, 1, 9, 0));
        long series = count("select id from event_series where code = ?", "F");
        event = as(COORDINATOR, () -> events.create(series, facts()));
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private EventFacts facts() {
        long contact =
                people.findByEmail(COORDINATOR + "@motesplats.example").orElseThrow().getId();
        return new EventFacts(
                null,
                "Prov av platser",
                null,
                null,
                IntStream.range(0, 2)
                        .mapToObj(
                                d ->
                                        new EventFacts.Day(
                                                FIRST_DAY.plusDays(d),
                                                LocalTime.of(9, 0),
                                                LocalTime.of(16, 0)))
                        .toList(),
                AttendanceMode.ON_SITE,
                "Eriksbergshallen",
                null,
                null,
                contact,
                null);
    }

    /** Fixes a distribution with at least so many seats for every municipality. */
    void fixRound(int seats, int minimum) throws Exception {
        RoundDetails round =
                as(
                        COORDINATOR,
                        () -> {
                            allocations.propose(
                                    new ProposeRound(
                                            event,
                                            null,
                                            seats,
                                            ApportionmentMethod.LARGEST_REMAINDER,
                                            2023,
                                            minimum,
                                            DEADLINE));
                            return Objects.requireNonNull(allocations.overview(event).round());
                        });
        does(COORDINATOR, () -> allocations.fix(round.id(), round.version()));
    }

    Nominate newcomers(String unit, int number) {
        List<Nominate.Newcomer> added = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            newcomers++;
            added.add(
                    new Nominate.Newcomer(
                            "Namn",
                            "Nr " + newcomers,
                            "namn." + event + "." + newcomers + "@motesplats.example"));
        }
        return new Nominate(event, organisation(unit), List.of(), added);
    }

    void name(String user, String unit, int number) throws Exception {
        Nominate command = newcomers(unit, number);
        does(user, () -> nominations.nominate(command));
    }

    void pass(String user, String from, String to, int seats) throws Exception {
        does(user, () -> nominations.passOn(event, organisation(from), organisation(to), seats));
    }

    void giveBack(String user, String unit, int seats) throws Exception {
        does(user, () -> nominations.returnSeats(event, organisation(unit), seats));
    }

    /** Keeps seats of a unit without names. */
    void hold(String unit, int seats, LocalDateTime until) {
        change(
                """
                insert into seat_hold (id, version, event_id, allocation_id, seats, valid_until, held_at)
                select nextval('seq_id'), 1, a.event_id, a.id, ?, ?::timestamp at time zone 'Europe/Stockholm', now()
                  from allocation a where a.event_id = ? and a.organisation_id = ? and a.purpose = 'UNIT'
                """,
                seats,
                until.toString(),
                event,
                organisation(unit));
    }

    long seats(String unit) {
        return count(
                """
                select count(*) from seat s join allocation a on a.id = s.allocation_id
                where s.event_id = ? and s.void_at is null and a.purpose = 'UNIT' and a.organisation_id = ?
                """,
                event,
                organisation(unit));
    }

    long free() {
        return count(
                """
                select count(*) from seat s join allocation a on a.id = s.allocation_id
                where s.event_id = ? and s.void_at is null and a.purpose = 'FREE'
                """,
                event);
    }

    long all() {
        return count("select count(*) from seat where event_id = ? and void_at is null", event);
    }

    long named() {
        return count(
                "select count(*) from nomination where event_id = ? and status in " + ACTIVE,
                event);
    }

    long moves(SeatMoveKind kind) {
        return count(
                "select count(*) from seat_move where event_id = ? and kind = ?",
                event,
                kind.name());
    }

    long mails(String template) {
        return count(
                "select count(*) from outbox_mail where event_id = ? and template = ?",
                event,
                template);
    }

    String mail(String template) {
        return ask(
                        "select subject || E'\\n' || body from outbox_mail where event_id = ? and template = ? order by id desc limit 1",
                        event,
                        template)
                .toString();
    }

    long organisation(String name) {
        return count("select id from organisation where name = ? and valid_to is null", name);
    }

    long count(String sql, Object... parameters) {
        return ((Number) ask(sql, parameters)).longValue();
    }

    /** Reads with a connection of its own, also from other threads. */
    Object ask(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Writes as the application's database user. */
    void change(String sql, Object... parameters) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement told =
                    connection.prepareStatement(
                            "select set_config('motesplats.told', 'yes', true)")) {
                told.executeQuery();
            }
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                statement.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    void denied(String user, Deed work) {
        assertThatThrownBy(() -> does(user, work)).as(user).isInstanceOf(AccessDenied.class);
    }

    static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BusinessException.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    /** As a request of this person; as nobody's when the user is null. */
    <T> Callable<T> request(@Nullable String user, Callable<T> work) {
        return () -> {
            RequestContextController context =
                    CDI.current().select(RequestContextController.class).get();
            context.activate();
            try {
                if (user != null) {
                    caller.become(
                            people.findByEmail(user + "@motesplats.example").orElseThrow().getId());
                }
                return work.call();
            } finally {
                context.deactivate();
            }
        };
    }

    <T> T as(@Nullable String user, Callable<T> work) throws Exception {
        try {
            return threads.submit(request(user, work)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    void does(@Nullable String user, Deed work) throws Exception {
        as(
                user,
                () -> {
                    work.run();
                    return 0;
                });
    }

    /** What a job does, as the system, in a request of its own. */
    Callable<String> asSystem(Callable<String> job) {
        return request(
                null,
                () ->
                        caller.asSystem(
                                "test",
                                () -> {
                                    try {
                                        return job.call();
                                    } catch (RuntimeException refused) {
                                        throw refused;
                                    } catch (Exception e) {
                                        throw new IllegalStateException(e);
                                    }
                                }));
    }
}
