package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.event.service.EventFacts;
import se.motesplats.it.Statements;
import se.motesplats.seat.answer.service.SeatOffer;
import se.motesplats.seat.board.service.BoardService;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.naming.service.HoldService;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NominationRow;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.seat.waiting.service.ReserveService;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;

/** Never one too many: rights, races, answers and calendars on PostgreSQL. */
@ArquillianTest
class SeatIT extends SeatProof {

    @Inject private BoardService boards;
    @Inject private HoldService holds;
    @Inject private ReserveService reserves;

    // The round ---------------------------------------------------------------------------------

    @Test
    void a_fixed_round_has_as_many_seats_as_it_grants_and_tells_the_contacts() throws Exception {
        fixRound(300, 0);
        List<AllocationRow> units = units();
        assertThat(granted(units)).isEqualTo(300);
        assertThat(units).hasSize(13);
        // The contact of each municipality, and the manager of Partille.
        assertThat(mails("seat-allocated")).isEqualTo(14);
        assertThat(count("select count(*) from seat where void_at is null and event_id = ?", event))
                .isEqualTo(300);
    }

    @Test
    void a_round_that_grants_more_than_there_is_cannot_be_fixed() throws Exception {
        propose(300, 0);
        RoundDetails round = round();
        long ale = organisation("Ale");
        refused("error.seat.adjustmentReason", () -> adjust(round, ale, 30, null));
        adjust(round, ale, 30, "Alla vill med.");
        assertThatThrownBy(() -> adjust(round, ale, 31, "Inaktuell sida."))
                .isInstanceOf(StaleData.class);
        refused(
                "error.seat.moreThanTotal",
                () ->
                        as(
                                "karin.koordinator",
                                () -> {
                                    allocations.fix(round.id(), round().version());
                                    return 0;
                                }));
    }

    @Test
    void a_minimum_that_needs_more_than_there_is_is_refused_with_both_numbers() {
        assertThatThrownBy(() -> propose(25, 2))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("error.seat.minimumTooLarge");
                            assertThat(r.data()).contains(26L, 25);
                        });
    }

    @Test
    void a_round_is_reopened_only_while_nobody_is_named() throws Exception {
        fixRound(300, 0);
        reopen();
        assertThat(count("select count(*) from seat where void_at is null and event_id = ?", event))
                .isZero();
        as(
                "karin.koordinator",
                () -> {
                    allocations.fix(round().id(), round().version());
                    return 0;
                });
        assertThat(mails("seat-allocated")).isEqualTo(28);
        name("chef.partille", "Partille", 1);
        refused("error.seat.namedAlready", this::reopen);
        refused("error.seat.fixedAlready", () -> propose(200, 0));
    }

    // Never one too many ------------------------------------------------------------------------

    @Test
    void of_two_managers_one_gets_the_last_seat() throws Exception {
        for (int round = 0; round < 10; round++) {
            plan_an_event();
            fixRound(13, 1);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Boolean>> both = new ArrayList<>();
            for (String user : List.of("chef.partille", "kontakt.partille")) {
                NamePeople command = newcomers("Partille", 1);
                both.add(
                        threads.submit(
                                request(
                                        user,
                                        () -> {
                                            together.await();
                                            return nominated(command, "error.seat.allNamed");
                                        })));
            }
            assertThat(both.get(0).get()).isNotEqualTo(both.get(1).get());
            assertThat(active("Partille")).isEqualTo(1);
        }
    }

    @Test
    void many_threads_never_hold_more_seats_than_granted() throws Exception {
        fixRound(60, 1);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 5);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Centrum", 5);
        long seats =
                count("select count(*) from seat where void_at is null and event_id = ?", event);
        List<Future<Integer>> done = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            Random random = new Random(thread);
            List<NamePeople> commands =
                    IntStream.range(0, 25)
                            .mapToObj(
                                    i ->
                                            newcomers(
                                                    random.nextBoolean()
                                                            ? "Socialförvaltning Hisingen"
                                                            : "Göteborg",
                                                    1 + random.nextInt(2)))
                            .toList();
            done.add(threads.submit(() -> play(random, commands)));
        }
        for (Future<Integer> thread : done) {
            assertThat(thread.get()).isPositive();
        }
        assertThat(count("select count(*) from seat where void_at is null and event_id = ?", event))
                .isEqualTo(seats);
        assertNoSeatTwice();
    }

    /** Names, withdraws, passes on, takes back and returns; a refusal is an answer, too. */
    private int play(Random random, List<NamePeople> commands) throws Exception {
        int played = 0;
        for (NamePeople command : commands) {
            try {
                switch (random.nextInt(6)) {
                    case 0 -> withdrawAny("Göteborg");
                    case 1 -> withdrawAny("Socialförvaltning Hisingen");
                    case 2 -> pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 1);
                    case 3 -> giveBack("chef.hisingen", "Socialförvaltning Hisingen", 1);
                    default -> nominate("kontakt.goteborg", command);
                }
                played++;
            } catch (RuleViolation | NotFound refused) {
                played++;
            }
            assertNoSeatTwice();
        }
        return played;
    }

    private void withdrawAny(String unit) throws Exception {
        List<NominationRow> rows =
                as(
                        "kontakt.goteborg",
                        () -> nominations.nominations(event, organisation(unit), true, null, 0, 5));
        if (!rows.isEmpty()) {
            as(
                    "kontakt.goteborg",
                    () -> {
                        withdrawals.withdraw(rows.get(0).nominationId(), null);
                        return 0;
                    });
        }
    }

    private void assertNoSeatTwice() {
        assertThat(
                        count(
                                """
                                select count(*) from (
                                    select n.allocation_id from nomination n
                                    where n.event_id = ? and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')
                                    group by n.allocation_id
                                    having count(*) > (select count(*) from seat s where s.allocation_id = n.allocation_id and s.void_at is null)) x
                                """,
                                event))
                .isZero();
        assertThat(
                        count(
                                """
                                select count(*) from nomination n join seat s on s.id = n.seat_id
                                where n.event_id = ? and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')
                                and s.allocation_id is distinct from n.allocation_id
                                """,
                                event))
                .isZero();
    }

    /** What the locks are for: the same load with count and insert alone gives out too many. */
    @Test
    void without_the_lock_the_same_load_oversells_and_with_it_it_does_not() throws Exception {
        boolean oversold = false;
        for (int round = 0; round < 50 && !oversold; round++) {
            oversold = claimRooms("unlocked" + round, false) > 3;
        }
        assertThat(oversold).as("the load is a race").isTrue();
        for (int round = 0; round < 10; round++) {
            assertThat(claimRooms("locked" + round, true)).isEqualTo(3);
        }
    }

    private long claimRooms(String name, boolean lock) throws Exception {
        CyclicBarrier together = new CyclicBarrier(16);
        List<Future<Integer>> claims = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            int number = thread;
            claims.add(
                    threads.submit(
                            () -> {
                                together.await();
                                return claimRoom(name, number, lock);
                            }));
        }
        for (Future<Integer> claim : claims) {
            assertThat(claim.get()).isBetween(0, 1);
        }
        return count("select count(*) from room where name like ? || '-%'", name);
    }

    private int claimRoom(String name, int number, boolean lock) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            tellWhoActs(connection);
            if (lock) {
                ask(connection, "select id from event where id = ? for update", event);
            }
            int made = 0;
            Number rooms =
                    (Number)
                            ask(
                                    connection,
                                    "select count(*) from room where name like ? || '-%'",
                                    name);
            if (rooms.longValue() < 3) {
                try (PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into room (id, version, event_id, name, capacity) values (nextval('seq_id'), 1, ?, ?, 1)")) {
                    insert.setLong(1, event);
                    insert.setString(2, name + '-' + number);
                    made = insert.executeUpdate();
                }
            }
            connection.commit();
            return made;
        }
    }

    @Test
    void the_database_refuses_what_a_service_would_get_wrong() throws Exception {
        fixRound(300, 0);
        name("chef.partille", "Partille", 1);
        assertWall(
                "uq_nomination_seat",
                """
                insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at)
                select nextval('seq_id'), 1, n.event_id, n.seat_id, n.allocation_id, (select min(id) from person), 'NOMINATED', now()
                from nomination n where n.event_id = ?
                """);
        assertWall(
                "has somebody on it",
                """
                update seat set allocation_id = (select a.id from allocation a where a.event_id = seat.event_id and a.id <> seat.allocation_id limit 1)
                where id = (select seat_id from nomination where event_id = ?)
                """);
        assertWall(
                "is not with allocation",
                """
                insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at)
                select nextval('seq_id'), 1, s.event_id, s.id, (select a.id from allocation a where a.event_id = s.event_id and a.id <> s.allocation_id limit 1),
                    (select min(id) from person), 'NOMINATED', now()
                from seat s where s.event_id = ? limit 1
                """);
    }

    private void assertWall(String wall, String sql) {
        assertThatThrownBy(
                        () -> {
                            try (Connection connection = database.getConnection()) {
                                connection.setAutoCommit(false);
                                tellWhoActs(connection);
                                try (PreparedStatement statement =
                                        connection.prepareStatement(sql)) {
                                    statement.setLong(1, event);
                                    statement.executeUpdate();
                                } finally {
                                    connection.rollback();
                                }
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(wall);
    }

    // Naming ------------------------------------------------------------------------------------

    @Test
    void four_names_on_three_seats_are_refused_as_a_whole() throws Exception {
        fixRound(39, 3);
        NamePeople four = newcomers("Öckerö", 4);
        assertThatThrownBy(() -> nominate("kontakt.ockero", four))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("error.seat.notEnough");
                            assertThat(r.data()).isEqualTo(List.of("Öckerö", 3L, 4));
                        });
        assertThat(active("Öckerö")).isZero();
        assertThat(mails("seat-invitation")).isZero();
    }

    @Test
    void one_person_has_one_seat() throws Exception {
        fixRound(300, 0);
        NamePeople same = newcomers("Partille", 1);
        nominate("chef.partille", same);
        refused("error.seat.hasSeatHere", () -> nominate("kontakt.partille", same));
        refused(
                "error.seat.addressUsed",
                () ->
                        nominate(
                                "kontakt.molndal",
                                new NamePeople(
                                        event,
                                        organisation("Mölndal"),
                                        same.people(),
                                        NamePeople.Overflow.REFUSE,
                                        null,
                                        null)));
    }

    @Test
    void seats_are_passed_on_below_only_and_come_back_to_where_they_came_from() throws Exception {
        fixRound(300, 0);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 40);
        assertThat(mails("seat-passed-on")).isEqualTo(1);
        refused("error.seat.notBelow", () -> pass("kontakt.goteborg", "Göteborg", "Partille", 1));
        refused(
                "error.seat.notEnoughFree",
                () -> pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Centrum", 129));
        assertThatThrownBy(
                        () ->
                                as(
                                        "chef.hisingen",
                                        () -> {
                                            passing.takeBack(
                                                    event,
                                                    organisation("Socialförvaltning Hisingen"),
                                                    1);
                                            return 0;
                                        }))
                .isInstanceOf(AccessDenied.class);
        giveBack("chef.hisingen", "Socialförvaltning Hisingen", 10);
        refused(
                "error.seat.notEnoughFree",
                () -> giveBack("chef.hisingen", "Socialförvaltning Hisingen", 31));
        List<AllocationRow> units = units();
        AllocationRow gothenburg = row(units, "Göteborg");
        assertThat(gothenburg.all().granted()).isEqualTo(168);
        assertThat(gothenburg.own().granted()).isEqualTo(138);
        assertThat(row(units, "Socialförvaltning Hisingen").own().granted()).isEqualTo(30);
        giveBack("kontakt.goteborg", "Göteborg", 8);
        assertThat(row(units(), "Göteborg").returned()).isEqualTo(8);
        assertThat(granted(units())).isEqualTo(292);
    }

    private List<AllocationRow> units() throws Exception {
        return as("karin.koordinator", () -> nominations.allocations(event));
    }

    private static long granted(List<AllocationRow> units) {
        return units.stream()
                .filter(row -> row.parentAllocationId() == null)
                .mapToLong(row -> row.all().granted())
                .sum();
    }

    private static AllocationRow row(List<AllocationRow> units, String name) {
        return units.stream()
                .filter(r -> r.organisationName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Pages ask as much for a hundred people in three units as for one person in one. */
    @Test
    void board_and_nomination_page_take_as_many_statements_for_few_as_for_many() throws Exception {
        fixRound(300, 0);
        name("kontakt.goteborg", "Göteborg", 1);
        Map<String, Long> few = statements();
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 20);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Centrum", 10);
        name("kontakt.goteborg", "Göteborg", 100);
        name("chef.hisingen", "Socialförvaltning Hisingen", 15);
        name("kontakt.ale", "Ale", 5);
        Map<String, Long> many = statements();
        assertThat(many).isEqualTo(few);
        // With a statement for each of the thirteen municipalities there would be more.
        assertThat(few.values()).allSatisfy(n -> assertThat(n).isBetween(1L, 12L));
    }

    private Map<String, Long> statements() throws Exception {
        long unit = organisation("Göteborg");
        Map<String, Callable<?>> pages = new TreeMap<>();
        pages.put("allocation", () -> allocations.overview(event));
        pages.put("board", () -> boards.board(event, null, List.of(unit)));
        pages.put("unit", () -> nominations.overview(event, unit));
        pages.put("names", () -> nominations.nominations(event, unit, true, null, 0, 20));
        pages.put("number of names", () -> nominations.countNominations(event, unit, true, null));
        pages.put("holds", () -> holds.holds(event, unit));
        pages.put("reserves", () -> reserves.reserves(event, unit));
        Map<String, Long> counted = new TreeMap<>();
        for (Map.Entry<String, Callable<?>> page : pages.entrySet()) {
            counted.put(
                    page.getKey(),
                    as("karin.koordinator", () -> Statements.fewest(page.getValue())));
        }
        return counted;
    }

    // Rights ------------------------------------------------------------------------------------

    @Test
    void one_district_sees_and_changes_nothing_of_another() throws Exception {
        fixRound(300, 0);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 5);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Centrum", 5);
        name("chef.centrum", "Socialförvaltning Centrum", 1);
        long centrum = organisation("Socialförvaltning Centrum");
        long named =
                as(
                        "chef.centrum",
                        () ->
                                nominations
                                        .nominations(event, centrum, true, null, 0, 1)
                                        .get(0)
                                        .nominationId());
        for (String stranger : List.of("chef.hisingen", "kontakt.partille", "wilma.wester")) {
            denied(stranger, () -> nominations.overview(event, centrum));
            denied(stranger, () -> nominations.nominations(event, centrum, true, "nr", 0, 10));
            denied(stranger, () -> nominations.countNominations(event, centrum, false, "nr"));
            denied(stranger, () -> nominations.searchPeople(centrum, "an"));
            denied(
                    stranger,
                    () -> {
                        nominations.nominate(newcomers("Socialförvaltning Centrum", 1));
                        return 0;
                    });
            denied(
                    stranger,
                    () -> {
                        passing.returnSeats(event, centrum, 1);
                        return 0;
                    });
            denied(
                    stranger,
                    () -> {
                        passing.passOn(event, centrum, centrum, 1);
                        return 0;
                    });
        }
        for (String stranger : List.of("chef.hisingen", "kontakt.partille")) {
            assertThatThrownBy(
                            () ->
                                    as(
                                            stranger,
                                            () -> {
                                                withdrawals.withdraw(named, null);
                                                return 0;
                                            }))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(as("chef.hisingen", () -> nominations.allocations(event)))
                .extracting(AllocationRow::organisationName)
                .containsExactly("Socialförvaltning Hisingen");
        assertThat(as("kontakt.goteborg", () -> nominations.allocations(event))).hasSize(3);
        assertThat(as("karin.koordinator", () -> nominations.allocations(event))).hasSize(15);
        assertThat(active("Socialförvaltning Centrum")).isEqualTo(1);
    }

    @Test
    void nobody_but_the_coordinator_distributes_and_the_coordinator_names_nobody()
            throws Exception {
        propose(300, 0);
        RoundDetails round = round();
        for (String user : List.of("admin", "kontakt.partille", "chef.hisingen", "emil.ek")) {
            denied(user, () -> allocations.overview(event));
            denied(user, () -> allocations.previewFix(round.id()));
            denied(
                    user,
                    () -> {
                        allocations.fix(round.id(), round.version());
                        return 0;
                    });
            denied(
                    user,
                    () -> {
                        allocations.moveNamingDeadline(round.id(), round.version(), DEADLINE);
                        return 0;
                    });
        }
        assertThatThrownBy(() -> as(null, () -> allocations.overview(event)))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, () -> answers.mine())).isInstanceOf(LoginRequired.class);
        denied(
                "karin.koordinator",
                () -> {
                    nominations.nominate(newcomers("Partille", 1));
                    return 0;
                });
    }

    @Test
    void a_made_up_id_names_nobody_of_another_organisation() throws Exception {
        fixRound(300, 0);
        long emil = people.findByEmail("emil.ek@motesplats.example").orElseThrow().getId();
        assertThatThrownBy(
                        () ->
                                nominate(
                                        "kontakt.molndal",
                                        new NamePeople(
                                                event,
                                                organisation("Mölndal"),
                                                List.of(emil),
                                                List.of())))
                .isInstanceOf(NotFound.class);
        nominate(
                "chef.partille",
                new NamePeople(event, organisation("Partille"), List.of(emil), List.of()));
        SeatOffer offer =
                as("emil.ek", () -> answers.mine()).stream()
                        .filter(o -> o.eventId() == event)
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(
                        () ->
                                as(
                                        "petra.palm",
                                        () -> {
                                            answers.answer(offer.nominationId(), false);
                                            return 0;
                                        }))
                .isInstanceOf(NotFound.class);
        as(
                "emil.ek",
                () -> {
                    answers.answer(offer.nominationId(), true);
                    return 0;
                });
        assertThat(status(offer.nominationId())).isEqualTo("ACCEPTED");
    }

    // Answers and calendars ---------------------------------------------------------------------

    @Test
    void a_link_shows_before_it_does_and_a_no_can_be_taken_back_by_it() throws Exception {
        fixRound(300, 0);
        name("chef.partille", "Partille", 1);
        String token = token();
        SeatOffer offer = as(null, () -> answers.byLink(token));
        assertThat(offer.answerable()).isTrue();
        assertThat(status(offer.nominationId())).isEqualTo("INVITED");
        byLink(token, true);
        byLink(token, true);
        assertThat(status(offer.nominationId())).isEqualTo("ACCEPTED");
        byLink(token, false);
        byLink(token, false);
        assertThat(status(offer.nominationId())).isEqualTo("DECLINED");
        refused("error.seat.linkUnknown", () -> byLink(token + "x", true));
        assertThat(active("Partille")).isZero();
        assertThat(as(null, () -> answers.byLink(token)).regrettable()).isTrue();
        byLink(token, true);
        byLink(token, true);
        assertThat(active("Partille")).as("one seat, not two").isEqualTo(1);
        SeatOffer again = as(null, () -> answers.byLink(token));
        assertThat(again.nominationId()).isNotEqualTo(offer.nominationId());
        assertThat(status(again.nominationId())).isEqualTo("ACCEPTED");
        assertThat(mails("seat-declined")).isEqualTo(1);
        assertThat(mails("seat-declined-receipt")).isEqualTo(1);
        assertThat(count("select count(*) from nomination_link where hash = ?", token))
                .as("only the hash is stored")
                .isZero();
    }

    @Test
    void a_link_ends_with_the_event() throws Exception {
        fixRound(300, 0);
        name("chef.partille", "Partille", 1);
        String token = token();
        clock.set(LocalDateTime.of(2027, 4, 7, 23, 59));
        assertThat(as(null, () -> answers.byLink(token)).answerable()).isTrue();
        clock.set(LocalDateTime.of(2027, 4, 8, 0, 0));
        refused("error.seat.linkExpired", () -> byLink(token, true));
        refused("error.seat.eventOver", () -> name("chef.partille", "Partille", 1));
    }

    @Test
    void the_calendar_follows_the_event_and_is_taken_back() throws Exception {
        fixRound(300, 0);
        NamePeople.Newcomer ninni =
                new NamePeople.Newcomer("Anna \"Ninni\"", "Alm", "ninni@motesplats.example");
        nominate(
                "chef.partille",
                new NamePeople(event, organisation("Partille"), List.of(), List.of(ninni)));
        String invitation = calendar("seat-invitation");
        assertThat(invitation).contains(";CN=Anna 'Ninni' Alm:mailto:ninni@");
        assertThat(invitation)
                .contains(
                        "METHOD:REQUEST", "SEQUENCE:0", "BEGIN:VTIMEZONE", "TZID:Europe/Stockholm")
                .contains("DTSTART;TZID=Europe/Stockholm:20270406T090000")
                .contains("RRULE:FREQ=DAILY;COUNT=2")
                .containsOnlyOnce("BEGIN:STANDARD")
                .containsOnlyOnce("BEGIN:DAYLIGHT");
        assertThat(uids(invitation)).hasSize(1);

        as(
                "karin.koordinator",
                () -> {
                    EventFacts later = facts(LocalDate.of(2027, 4, 13), 1);
                    events.edit(
                            event,
                            version(),
                            new EventFacts(
                                    null,
                                    "Prov av \"platser\"",
                                    null,
                                    null,
                                    later.days(),
                                    later.attendanceMode(),
                                    later.venue(),
                                    null,
                                    null,
                                    later.contactPersonId(),
                                    null));
                    return 0;
                });
        String moved = calendar("event-change");
        assertThat(moved).contains("ORGANIZER;CN=Mötesplats:mailto:");
        assertThat(moved)
                .contains("METHOD:REQUEST", "SEQUENCE:1")
                .contains("DTSTART;TZID=Europe/Stockholm:20270413T090000");
        assertThat(moved).as("one day now").doesNotContain("RRULE:FREQ=DAILY");
        assertThat(uids(moved)).isEqualTo(uids(invitation));
        assertThat(mails("seat-former-entry")).isZero();

        as(
                "karin.koordinator",
                () -> {
                    events.changeStatus(
                            new ChangeEventStatus(
                                    event, version(), EventStatus.CANCELLED, "Storm."));
                    return 0;
                });
        String cancelled = calendar("event-change");
        assertThat(cancelled).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(uids(cancelled)).isEqualTo(uids(invitation));
        // The one who has a seat, the contact person, and those who name people for the units;
        // other tests may have left more of these.
        assertThat(
                        count(
                                """
                                select count(*) from outbox_mail where event_id = ? and subject like 'Inställt: %'
                                and to_address ~ '^(ninni|karin[.]koordinator|chef[.]partille|kontakt[.][a-z-]+)@'
                                """,
                                event))
                .isEqualTo(1 + 1 + 14);
        refused("error.seat.eventNotPlanned", () -> name("chef.partille", "Partille", 1));
        for (String calendar : List.of(invitation, moved, cancelled)) {
            assertThat(Pattern.compile("\nATTENDEE").matcher(calendar).results().count())
                    .isEqualTo(uids(calendar).size());
        }
    }
}
