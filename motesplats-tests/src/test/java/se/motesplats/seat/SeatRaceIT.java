package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.seat.capacity.service.SetCapacity;
import se.motesplats.seat.ground.service.SwitchableLocks;
import se.motesplats.seat.naming.service.HoldRow;
import se.motesplats.seat.naming.service.HoldSeats;
import se.motesplats.seat.naming.service.HoldService;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NominationRow;
import se.motesplats.seat.naming.service.Substitute;
import se.motesplats.seat.naming.service.SubstitutionService;
import se.motesplats.seat.waiting.service.AddReserves;
import se.motesplats.seat.waiting.service.ReserveRow;
import se.motesplats.seat.waiting.service.ReserveService;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;

/**
 * Sixty-four people at once do what managers and participants do, at random, through the services
 * on PostgreSQL. Rows are recounted while they do it and after.
 */
@ArquillianTest
class SeatRaceIT extends SeatProof {

    private static final System.Logger LOG = System.getLogger(SeatRaceIT.class.getName());

    private static final long SEED = 20220406;
    private static final int THREADS = 64;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration TIME_FOR_MODES = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ENOUGH = 100;

    /** So few that the same people are named in several places at once. */
    private static final int PEOPLE = 150;

    private static final String COORDINATOR = "karin.koordinator";
    private static final String GOTHENBURG = "Göteborg";
    private static final String HISINGEN = "Socialförvaltning Hisingen";
    private static final String CENTRUM = "Socialförvaltning Centrum";

    /** Who acts for which unit; Gothenburg's contact also for the units below. */
    private static final List<List<String>> ACTORS =
            List.of(
                    List.of("kontakt.goteborg", GOTHENBURG),
                    List.of("kontakt.goteborg", HISINGEN),
                    List.of("kontakt.goteborg", CENTRUM),
                    List.of("chef.hisingen", HISINGEN),
                    List.of("chef.centrum", CENTRUM),
                    List.of("kontakt.partille", "Partille"),
                    List.of("chef.partille", "Partille"),
                    List.of("kontakt.molndal", "Mölndal"));

    /** Who decides how the people of which unit take part. */
    private static final List<List<String>> MODE_ACTORS =
            List.of(
                    List.of("kontakt.goteborg", GOTHENBURG),
                    List.of("kontakt.partille", "Partille"),
                    List.of("kontakt.molndal", "Mölndal"),
                    List.of("kontakt.ale", "Ale"),
                    List.of("kontakt.lerum", "Lerum"),
                    List.of("kontakt.kungalv", "Kungälv"),
                    List.of("kontakt.kungsbacka", "Kungsbacka"),
                    List.of("kontakt.alingsas", "Alingsås"));

    /** Units and pools that gave out more seats, by name or kept, than lie with them. */
    private static final String OVERSOLD =
            """
            select
              (select count(*) from allocation a where a.event_id = e.id and
                 (select count(*) from nomination n where n.allocation_id = a.id and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW'))
               + (select coalesce(sum(h.seats), 0) from seat_hold h where h.allocation_id = a.id and h.ended_at is null)
               > (select count(*) from seat s where s.allocation_id = a.id and s.void_at is null))
            """;

    private static final String OF_EVENT = " from event e where e.id = ?";

    /** Everything that must never be: each line counts rows that break a rule. */
    private static final String BROKEN =
            OVERSOLD
                    + """
            + (select count(*) from nomination n join seat s on s.id = n.seat_id
                where n.event_id = e.id and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')
                  and (s.allocation_id <> n.allocation_id or s.void_at is not null))
            + (select count(*) from (select 1 from nomination n where n.event_id = e.id
                  and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW') group by n.seat_id having count(*) > 1) twice)
            + (select count(*) from (select 1 from nomination n where n.event_id = e.id
                  and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW') group by n.person_id having count(*) > 1) twice)
            + (select count(*) from reserve r where r.event_id = e.id and (r.status = 'OFFERED') <> exists (
                  select from nomination n where n.reserve_id = r.id and n.status in ('NOMINATED', 'INVITED')))
            """
                    + OF_EVENT;

    @Inject private HoldService holds;
    @Inject private ReserveService reserves;
    @Inject private SubstitutionService substitutions;
    @Resource private ManagedThreadFactory factory;

    private final Map<String, Long> units = new TreeMap<>();
    private final Map<String, AtomicInteger> answersGiven =
            Collections.synchronizedMap(new TreeMap<>());
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong toPool = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger recounts = new AtomicInteger();

    @Test
    void sixty_four_at_once_never_get_one_seat_too_many() throws Exception {
        distribute();
        long granted = seats();
        BooleanSupplier going = enoughIn(TIME);
        race(going, this::act, () -> recount(granted, going));
        assertThat(faults).as("what reached a user besides answers in words").isEmpty();
        assertThat(broken()).isZero();
        assertThat(seats()).as("no seat was lost or made").isEqualTo(granted);
        assertThat(
                        count(
                                """
                                select count(*) from seat s join allocation a on a.id = s.allocation_id
                                where s.event_id = ? and s.void_at is null and a.purpose = 'FREE'
                                """,
                                event))
                .as("every return arrived in the pool")
                .isEqualTo(toPool.get());
        assertThat(
                        count(
                                "select count(*) from outbox_mail where event_id = ? and template = 'seat-replaced'",
                                event))
                .as("a mail for each substitution")
                .isEqualTo(
                        count(
                                "select count(*) from nomination where event_id = ? and status = 'REPLACED'",
                                event));
        LOG.log(
                System.Logger.Level.INFO,
                "{0} done, {1} recounts, answers {2}",
                done.get(),
                recounts.get(),
                answersGiven);
        assertThat(done.get()).as("work that succeeded").isGreaterThan(ENOUGH);
        assertThat(recounts.get()).isGreaterThan(5);
    }

    /**
     * The control: the same people do the same with the locks of all services switched off. The
     * constraints stay, for they cannot stop what is only counted.
     */
    @Test
    void without_the_locks_the_same_load_oversells() throws Exception {
        distribute();
        SwitchableLocks.switchOff(true);
        try {
            raceUntil(this::act, OVERSOLD + OF_EVENT);
        } finally {
            SwitchableLocks.switchOff(false);
            giveEverythingBack();
        }
    }

    /** The same load goes on until a count finds what the locks prevent; it must, or time is up. */
    private void raceUntil(Move move, String wrong) throws InterruptedException {
        AtomicBoolean found = new AtomicBoolean();
        long end = System.nanoTime() + TIME.toNanos();
        BooleanSupplier going = () -> System.nanoTime() < end && !found.get();
        race(
                going,
                move,
                () -> {
                    while (going.getAsBoolean()) {
                        found.set(count(wrong, event) > 0);
                    }
                });
        LOG.log(System.Logger.Level.INFO, "{0} done before it went wrong", done.get());
        assertThat(found).as("the load is a race").isTrue();
    }

    /** Nothing of what was oversold may meet the other proofs on this database. */
    private void giveEverythingBack() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            tellWhoActs(connection);
            for (String sql :
                    List.of(
                            "update seat_hold set ended_at = now() where event_id = ? and ended_at is null",
                            "update nomination set status = 'CANCELLED', ended_at = now() where event_id = ? and ended_at is null",
                            "update seat_calendar set days = 0 where event_id = ? and days > 0",
                            "update reserve set status = 'REMOVED', ended_at = now() where event_id = ? and ended_at is null")) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setLong(1, event);
                    statement.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    /** More people in one way of taking part than there is room for. */
    private static final String CROWDED =
            """
            select count(*) from seat_capacity c where c.event_id = ? and exists (
              select from nomination n where n.event_id = c.event_id and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')
               group by n.seat_mode having count(*) > case n.seat_mode when 'ON_SITE' then c.on_site else c.online end)
            """;

    @Test
    void many_at_once_never_take_part_in_one_way_beyond_its_room() throws Exception {
        takePartInBothWays();
        BooleanSupplier going = enoughIn(TIME_FOR_MODES);
        race(going, this::changeModes, () -> watchModes(going));
        assertThat(faults).as("what reached a user besides answers in words").isEmpty();
        LOG.log(
                System.Logger.Level.INFO,
                "{0} done, {1} recounts, answers {2}",
                done.get(),
                recounts.get(),
                answersGiven);
        assertThat(done.get()).as("work that succeeded").isGreaterThan(ENOUGH);
        assertThat(recounts.get()).isGreaterThan(5);
        assertThat(answersGiven)
                .as("the room was contested")
                .containsKeys("error.seat.noModeRoom", "error.seat.modeInUse");
    }

    /** The control: without the lock, and without the trigger that takes it again behind it. */
    @Test
    void without_lock_and_trigger_the_same_load_crowds_the_house() throws Exception {
        takePartInBothWays();
        triggers("disable");
        SwitchableLocks.switchOff(true);
        try {
            raceUntil(this::changeModes, CROWDED);
        } finally {
            SwitchableLocks.switchOff(false);
            giveEverythingBack();
            triggers("enable");
        }
    }

    /** Who names somebody before there is a limit holds nothing of it; the limit waits for them. */
    @Test
    void the_first_limit_counts_those_who_are_being_named() throws Exception {
        fixRound(17, 1);
        letTakePartInBothWays();
        String waits =
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and pg_sleep(0.02) is not null";
        Future<?> naming;
        Future<?> limiting;
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (Statement sql = slow.createStatement()) {
                sql.execute("lock table seat_calendar in share mode");
            }
            naming = threads.submit(request("kontakt.ale", () -> onSite("Ale")));
            while (count(waits) < 1) {
                assertThat(naming).isNotDone();
            }
            limiting = threads.submit(request(COORDINATOR, () -> limit(0)));
            while (count(waits) < 2 && !limiting.isDone()) {
                assertThat(naming).isNotDone();
            }
            slow.commit();
        }
        naming.get();
        assertThatThrownBy(limiting::get)
                .cause()
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("error.seat.modeInUse"));
        assertThat(active("Ale")).isEqualTo(1);
    }

    private int onSite(String unit) {
        NamePeople one = newcomers(unit, 1);
        nominations.nominate(
                new NamePeople(
                        event,
                        one.organisationId(),
                        one.people(),
                        NamePeople.Overflow.REFUSE,
                        null,
                        null,
                        SeatMode.ON_SITE));
        return 1;
    }

    private int limit(int onSite) {
        capacities.setCapacity(new SetCapacity(event, null, onSite, 17, List.of()));
        return onSite;
    }

    /** Fifteen people, and room for five in the house and for thirteen online. */
    private void takePartInBothWays() throws Exception {
        fixRound(17, 1);
        hybrid(5, 13);
        for (List<String> actor : MODE_ACTORS) {
            units.computeIfAbsent(actor.get(1), this::organisation);
            name(actor.get(0), actor.get(1), Math.toIntExact(Math.min(3, lying(actor.get(1)))));
        }
    }

    private long lying(String unit) {
        return count(
                "select count(*) from seat s join allocation a on a.id = s.allocation_id where s.event_id = ? and s.void_at is null and a.organisation_id = ?",
                event,
                organisation(unit));
    }

    /**
     * People change how they take part, are named and withdrawn, and the room shrinks and grows.
     */
    private void changeModes(Random random) throws Exception {
        List<String> actor = MODE_ACTORS.get(random.nextInt(MODE_ACTORS.size()));
        String user = actor.get(0);
        long unit = unit(actor.get(1));
        SeatMode mode = random.nextInt(3) > 0 ? SeatMode.ON_SITE : SeatMode.ONLINE;
        int move = random.nextInt(10);
        if (move == 0) {
            makeRoom(random.nextInt(4, 8));
        } else if (move < 4) {
            NamePeople command =
                    new NamePeople(
                            event,
                            unit,
                            somebody(random, 1),
                            NamePeople.Overflow.REFUSE,
                            null,
                            null,
                            random.nextBoolean() ? mode : null);
            on(user, () -> nominations.nominate(command));
        } else {
            long named = anybody(random, user, unit);
            on(
                    user,
                    () -> {
                        if (move < 6) {
                            withdrawals.withdraw(named, null);
                        } else {
                            nominations.changeMode(named, mode);
                        }
                        return 0;
                    });
        }
    }

    /** For so many in the house from now on; online there is always room for the seats. */
    private void makeRoom(int onSite) throws Exception {
        on(
                COORDINATOR,
                () -> {
                    Integer seen = capacities.overview(event).version();
                    capacities.setCapacity(new SetCapacity(event, seen, onSite, 13, List.of()));
                    return 0;
                });
    }

    private void watchModes(BooleanSupplier going) {
        try {
            while (going.getAsBoolean()) {
                assertThat(count(CROWDED, event)).isZero();
                recounts.incrementAndGet();
            }
            assertThat(count(CROWDED, event)).isZero();
        } catch (Exception | AssertionError fault) {
            faults.add(fault);
        }
    }

    private static void triggers(String ableness) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(
                                System.getProperty("motesplats.db.url"),
                                System.getProperty("motesplats.db.owner.user"),
                                System.getProperty("motesplats.db.owner.password"));
                Statement sql = owner.createStatement()) {
            for (String trigger :
                    List.of("tr_nomination_mode_insert", "tr_nomination_mode_update")) {
                sql.execute("alter table nomination " + ableness + " trigger " + trigger);
            }
        }
    }

    private void distribute() throws Exception {
        LOG.log(System.Logger.Level.INFO, "seed {0}", Long.toString(SEED));
        fixRound(90, 2);
        pass("kontakt.goteborg", GOTHENBURG, HISINGEN, 8);
        pass("kontakt.goteborg", GOTHENBURG, CENTRUM, 8);
        for (List<String> actor : ACTORS) {
            units.computeIfAbsent(actor.get(1), this::organisation);
        }
        as(
                "chef.hisingen",
                () -> {
                    reserves.offerItself(event, unit(HISINGEN), true);
                    return 0;
                });
    }

    /** Until the time is up and enough is done; a machine that is busy gets more time for that. */
    private BooleanSupplier enoughIn(Duration time) {
        long begun = System.nanoTime();
        return () -> {
            long gone = System.nanoTime() - begun;
            return faults.isEmpty()
                    && (gone < time.toNanos()
                            || (done.get() <= ENOUGH && gone < PATIENCE.toNanos()));
        };
    }

    /** What one of the sixty-four does. */
    private interface Move {
        void make(Random random) throws Exception;
    }

    /** Sixty-four people, and somebody who watches them. */
    private void race(BooleanSupplier going, Move move, Runnable watcher)
            throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            all.add(factory.newThread(() -> play(new Random(SEED + number), going, move)));
        }
        all.add(factory.newThread(watcher));
        all.forEach(Thread::start);
        for (Thread thread : all) {
            thread.join();
        }
    }

    private void play(Random random, BooleanSupplier going, Move move) {
        while (going.getAsBoolean()) {
            try {
                move.make(random);
                done.incrementAndGet();
            } catch (BusinessException answer) {
                answersGiven
                        .computeIfAbsent(answer.key(), k -> new AtomicInteger())
                        .incrementAndGet();
            } catch (Exception | AssertionError fault) {
                faults.add(fault);
            }
        }
    }

    private void act(Random random) throws Exception {
        List<String> actor = ACTORS.get(random.nextInt(ACTORS.size()));
        String user = actor.get(0);
        String name = actor.get(1);
        long unit = unit(name);
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> {
                NamePeople command =
                        new NamePeople(
                                event,
                                unit,
                                somebody(random, 1 + random.nextInt(3)),
                                random.nextBoolean()
                                        ? NamePeople.Overflow.REFUSE
                                        : NamePeople.Overflow.RESERVE,
                                null,
                                null);
                on(user, () -> nominations.nominate(command));
            }
            case 4 -> {
                int seats = 1 + random.nextInt(2);
                on(
                        user,
                        () -> {
                            holds.hold(new HoldSeats(event, unit, seats, DEADLINE, null));
                            return 0;
                        });
            }
            case 5 -> {
                for (HoldRow hold : on(user, () -> holds.holds(event, unit))) {
                    on(
                            user,
                            () -> {
                                holds.release(hold.holdId(), 1);
                                return 0;
                            });
                }
            }
            case 6 -> {
                on(
                        user,
                        () -> {
                            passing.returnSeats(event, unit, 1);
                            return 0;
                        });
                if (!name.equals(HISINGEN) && !name.equals(CENTRUM)) {
                    toPool.incrementAndGet();
                }
            }
            case 7 ->
                    on(
                            "kontakt.goteborg",
                            () -> {
                                passing.takeBack(event, unit(CENTRUM), 1);
                                return 0;
                            });
            case 8 -> {
                String to = random.nextBoolean() ? HISINGEN : CENTRUM;
                on(
                        "kontakt.goteborg",
                        () -> {
                            passing.passOn(event, unit(GOTHENBURG), unit(to), 1);
                            return 0;
                        });
            }
            case 9 -> {
                long named = anybody(random, user, unit);
                NamePeople.Choice other = somebody(random, 1).get(0);
                boolean agreed = random.nextBoolean();
                on(
                        user,
                        () -> substitutions.substitute(new Substitute(named, other, agreed, null)));
            }
            case 10, 11 -> {
                long named = anybody(random, user, unit);
                long person = count("select person_id from nomination where id = ?", named);
                boolean yes = random.nextInt(3) > 0;
                asPerson(
                        person,
                        () -> {
                            answers.answer(named, yes);
                            return 0;
                        });
            }
            case 12 -> {
                long named = anybody(random, user, unit);
                on(
                        user,
                        () -> {
                            withdrawals.withdraw(named, null);
                            return 0;
                        });
            }
            default -> {
                List<ReserveRow> line = on(user, () -> reserves.reserves(event, unit));
                if (line.isEmpty()) {
                    AddReserves command = new AddReserves(event, unit, somebody(random, 2));
                    on(
                            user,
                            () -> {
                                reserves.add(command);
                                return 0;
                            });
                } else {
                    ReserveRow one = line.get(random.nextInt(line.size()));
                    on(
                            user,
                            () -> {
                                if (one.place() == 1) {
                                    reserves.offer(one.reserveId());
                                } else {
                                    reserves.remove(one.reserveId());
                                }
                                return 0;
                            });
                }
            }
        }
    }

    /** One of those named for the unit; refused when there is none. */
    private long anybody(Random random, String user, long unit) throws Exception {
        List<NominationRow> rows =
                on(user, () -> nominations.nominations(event, unit, true, null, 0, 20));
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return rows.get(random.nextInt(rows.size())).nominationId();
    }

    private List<NamePeople.Choice> somebody(Random random, int number) {
        return IntStream.range(0, number)
                .map(i -> random.nextInt(PEOPLE))
                .distinct()
                .mapToObj(
                        i ->
                                NamePeople.Choice.of(
                                        new NamePeople.Newcomer(
                                                "Namn",
                                                "Nr " + i,
                                                "lopp." + event + '.' + i + "@motesplats.example")))
                .toList();
    }

    private void recount(long granted, BooleanSupplier going) {
        try {
            while (going.getAsBoolean()) {
                assertThat(broken()).isZero();
                assertThat(seats()).isEqualTo(granted);
                recounts.incrementAndGet();
            }
        } catch (Exception | AssertionError fault) {
            faults.add(fault);
        }
    }

    private long broken() {
        return count(BROKEN, event);
    }

    private long seats() {
        return count("select count(*) from seat where event_id = ? and void_at is null", event);
    }

    private long unit(String name) {
        return Objects.requireNonNull(units.get(name));
    }

    /** In this thread, as a request of its own. */
    private <T> T on(String user, Callable<T> work) throws Exception {
        return request(user, work).call();
    }

    private <T> T asPerson(long person, Callable<T> work) throws Exception {
        return request(
                        null,
                        () -> {
                            caller.become(person);
                            return work.call();
                        })
                .call();
    }
}
