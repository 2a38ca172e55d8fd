package se.motesplats.seat.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.checkin.service.DoorService;
import se.motesplats.checkin.service.WalkIn;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.WorkingGroupService;
import se.motesplats.it.HiddenContact;
import se.motesplats.it.Participants;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.service.OrganisationFacts;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.ReleaseProgramme;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.review.service.DecideProposal;
import se.motesplats.proposal.review.service.DecisionService;
import se.motesplats.proposal.writing.service.ProposalService;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.ReserveLevel;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.SeatScene;
import se.motesplats.seat.answer.service.SeatOffer;
import se.motesplats.seat.board.service.BoardService;
import se.motesplats.seat.capacity.service.ModeNumbers;
import se.motesplats.seat.capacity.service.SetPool;
import se.motesplats.seat.ground.service.SeatMoveFilter;
import se.motesplats.seat.ground.service.SeatMoveRow;
import se.motesplats.seat.ground.service.SeatMoveService;
import se.motesplats.seat.ground.service.SwitchableLocks;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamePeopleFor;
import se.motesplats.seat.naming.service.NamePool;
import se.motesplats.seat.naming.service.NominationExport;
import se.motesplats.seat.naming.service.NominationRow;
import se.motesplats.seat.naming.service.Substitute;
import se.motesplats.seat.naming.service.SubstitutionService;
import se.motesplats.seat.pool.service.CorrectSeats;
import se.motesplats.seat.pool.service.CorrectionService;
import se.motesplats.seat.pool.service.ExpressWish;
import se.motesplats.seat.pool.service.PoolService;
import se.motesplats.seat.pool.service.RecallFromUnit;
import se.motesplats.seat.pool.service.TopUpPreview;
import se.motesplats.seat.pool.service.TopUpSeats;
import se.motesplats.seat.pool.service.TopUpService;
import se.motesplats.seat.pool.service.WishService;
import se.motesplats.seat.recount.service.RecountJob;
import se.motesplats.seat.recount.service.RecountTodos;
import se.motesplats.seat.round.service.ProtocolService;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.seat.waiting.service.AddReserves;
import se.motesplats.seat.waiting.service.JoinWaitingList;
import se.motesplats.seat.waiting.service.MoveUp;
import se.motesplats.seat.waiting.service.OfferJob;
import se.motesplats.seat.waiting.service.ReserveService;
import se.motesplats.seat.waiting.service.WaitingListService;
import se.motesplats.seat.waiting.service.WaitingOverview;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.told.service.ToldService;

/** Waiting lists and their offers, and the recount that finds what does not add up. */
@ArquillianTest
class OfferIT extends SeatScene {

    private static final String WAITS_FOR_A_LOCK =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and pg_sleep(0.02) is not null";

    @Inject private OrganisationService organisations;
    @Inject private WaitingListService waiting;
    @Inject private ReserveService reserves;
    @Inject private SubstitutionService substitutions;
    @Inject private DoorService door;
    @Inject private PoolService pool;
    @Inject private BoardService boards;
    @Inject private OfferJob job;
    @Inject private RecountJob recount;
    @Inject private RecountTodos todos;
    @Inject private WorkingGroupService group;
    @Inject private ToldService tellings;
    @Inject private CorrectionService corrections;
    @Inject private TopUpService topUps;
    @Inject private WishService wishes;
    @Inject private ProposalService proposals;
    @Inject private DecisionService decisions;
    @Inject private ProgrammeService programmes;
    @Inject private SeatMoveService moves;
    @Inject private ProtocolService protocols;

    // The chain ---------------------------------------------------------------------------------

    @Test
    void an_offer_that_is_not_answered_goes_to_the_next_in_line() throws Exception {
        long[] line = threeWait();
        clock.set(LocalDateTime.of(2027, 2, 1, 8, 30));
        assertThat(offer(1)).isEqualTo(1);
        // Eight working hours.
        assertThat(answerBy(line[0])).isEqualTo("2027-02-01 16:30");
        assertThat(free()).isZero();
        assertThat(seats("Ale")).isEqualTo(2);
        assertThat(moves(SeatMoveKind.OFFERED)).isEqualTo(1);

        clock.set(LocalDateTime.of(2027, 2, 1, 16, 29));
        asSystem(job::run).call();
        assertThat(state(line[0])).isEqualTo("OFFERED");
        clock.set(LocalDateTime.of(2027, 2, 1, 16, 31));
        endOnTwoNodes();

        assertThat(state(line[0])).isEqualTo("EXPIRED");
        assertThat(state(line[1])).isEqualTo("OFFERED");
        assertThat(answerBy(line[1])).isEqualTo("2027-02-02 15:31");
        assertThat(seats("Ale")).isEqualTo(1);
        assertThat(seats("Lerum")).isEqualTo(2);
        assertThat(moves(SeatMoveKind.OFFERED)).isEqualTo(2);
        assertThat(moves(SeatMoveKind.OFFER_OVER)).isEqualTo(1);
        assertThat(mails("seat-expired")).isEqualTo(1);

        // A no goes on at once, without a job.
        byLink(tokenOf(line[1]), false);
        assertThat(state(line[1])).isEqualTo("DECLINED");
        assertThat(state(line[2])).isEqualTo("OFFERED");
        byLink(tokenOf(line[2]), true);
        assertThat(state(line[2])).isEqualTo("SEATED");
        assertThat(mails("seat-offer-accepted")).isEqualTo(1);
        assertThat(all()).isEqualTo(13);
        assertThat(asSystem(recount::run).call()).isEqualTo("everything adds up");
    }

    private void endOnTwoNodes() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<String>> nodes = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            nodes.add(
                    threads.submit(
                            asSystem(
                                    () -> {
                                        together.await();
                                        return job.run();
                                    })));
        }
        for (Future<String> node : nodes) {
            assertThat(node.get()).contains("ended");
        }
    }

    @Test
    void with_nobody_left_the_seat_goes_back_to_the_pool() throws Exception {
        fixRound(13, 1);
        giveBack("chef.partille", "Partille", 1);
        long only = joins("kontakt.ale", "Ale", ReserveLevel.EVENT);
        offer(1);
        byLink(tokenOf(only), false);
        assertThat(free()).isEqualTo(1);
        assertThat(seats("Ale")).isEqualTo(1);
        refused("error.pool.nobodyWaits", () -> offer(1));
    }

    @Test
    void a_link_answers_once_and_a_used_offer_that_was_cancelled_is_dead() throws Exception {
        long[] line = threeWait();
        offer(1);
        String token = tokenOf(line[0]);
        byLink(token, true);
        byLink(token, true);
        refused("error.seat.linkUsed", () -> byLink(token, false));
        assertThat(as(null, () -> answers.byLink(token)).answerable()).isFalse();

        long nomination = nomination(line[0]);
        does("kontakt.ale", () -> withdrawals.withdraw(nomination, "Sjuk"));
        refused("error.seat.linkUsed", () -> byLink(token, true));
        assertThat(status(nomination)).isEqualTo("CANCELLED");
        // It was taken, so the seat is the unit's and not the list's.
        assertThat(state(line[1])).isEqualTo("WAITING");
        assertThat(seats("Ale")).isEqualTo(2);
    }

    @Test
    void of_two_answers_to_the_last_offer_one_counts() throws Exception {
        for (int round = 0; round < 5; round++) {
            plan_an_event();
            long[] line = threeWait();
            offer(1);
            String token = tokenOf(line[0]);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Boolean>> both = new ArrayList<>();
            for (boolean yes : List.of(true, false)) {
                both.add(
                        threads.submit(
                                request(
                                        null,
                                        () -> {
                                            together.await();
                                            answers.answerByLink(token, yes);
                                            return yes;
                                        })));
            }
            int refused = 0;
            for (Future<Boolean> one : both) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(RuleViolation.class);
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(1);
            boolean taken = state(line[0]).equals("SEATED");
            assertThat(state(line[1])).isEqualTo(taken ? "WAITING" : "OFFERED");
            assertThat(all()).isEqualTo(13);
            assertThat(named()).isEqualTo(1);
        }
    }

    @Test
    void no_offer_goes_out_that_could_be_answered_after_the_event_begins() throws Exception {
        HiddenContact.becomes(
                event,
                COORDINATOR + "@motesplats.example",
                new Participants(database::getConnection));
        threeWait();
        // The event begins on Tuesday 6 April at 9; eight working hours from here end at 9.30.
        clock.set(LocalDateTime.of(2027, 4, 5, 10, 30));
        assertThat(lists(null, COORDINATOR).answerBy()).isNull();
        assertThatThrownBy(() -> offer(1))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("error.pool.offerTooLate");
                            assertThat(r.data()).contains("Karin Koordinator");
                        });
    }

    @Test
    void a_municipality_offers_its_own_seats_to_its_own_list() throws Exception {
        fixRound(60, 1);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 2);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Centrum", 2);
        long waits =
                joins("chef.hisingen", "Socialförvaltning Hisingen", ReserveLevel.MUNICIPALITY);
        long before = seats("Göteborg");
        long goteborg = organisation("Göteborg");
        does("kontakt.goteborg", () -> waiting.offer(event, goteborg, 1));
        assertThat(state(waits)).isEqualTo("OFFERED");
        assertThat(seats("Göteborg")).isEqualTo(before - 1);
        assertThat(seats("Socialförvaltning Hisingen")).isEqualTo(3);
        byLink(tokenOf(waits), false);
        assertThat(seats("Göteborg")).isEqualTo(before);
    }

    @Test
    void a_municipality_offers_what_its_units_gave_back_to_one_of_them() throws Exception {
        String hisingen = "Socialförvaltning Hisingen";
        String below = "Enhet vid prov " + event;
        long parent = organisation(hisingen);
        OrganisationFacts facts = new OrganisationFacts(below, null, null, null, null, null, null);
        as("admin", () -> organisations.add(OrganisationKind.UNIT, parent, facts));
        fixRound(60, 1);
        long all = seats("Göteborg");
        pass("kontakt.goteborg", "Göteborg", hisingen, (int) all - 1);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Centrum", 1);
        pass("chef.hisingen", hisingen, below, 1);
        long first = joins("chef.centrum", "Socialförvaltning Centrum", ReserveLevel.MUNICIPALITY);
        long second = joins("chef.hisingen", hisingen, ReserveLevel.MUNICIPALITY);
        long goteborg = organisation("Göteborg");
        refused(
                "error.pool.notEnough",
                () -> does("kontakt.goteborg", () -> waiting.offer(event, goteborg, 1)));
        giveBack("chef.hisingen", below, 1);
        assertThat(seats(hisingen)).isEqualTo(all - 1);
        assertThat(moves(SeatMoveKind.RETURNED)).isEqualTo(1);
        refused(
                "error.pool.notEnough",
                () -> does("kontakt.goteborg", () -> waiting.offer(event, goteborg, 2)));
        does("kontakt.goteborg", () -> waiting.offer(event, goteborg, 1));
        assertThat(state(first)).isEqualTo("OFFERED");
        assertThat(seats("Socialförvaltning Centrum")).isEqualTo(2);
        assertThat(seats(hisingen)).isEqualTo(all - 2);
        byLink(tokenOf(first), false);
        assertThat(state(second)).as("the next in line").isEqualTo("OFFERED");
        assertThat(seats("Socialförvaltning Centrum")).isEqualTo(1);
        assertThat(seats(hisingen)).isEqualTo(all - 1);
    }

    @Test
    void who_is_moved_up_is_so_for_a_reason_that_all_can_read() throws Exception {
        long[] line = threeWait();
        refused(
                "error.pool.notUp",
                () -> does(COORDINATOR, () -> waiting.moveUp(new MoveUp(line[0], 2, "Nej"))));
        assertThatThrownBy(
                        () -> does(COORDINATOR, () -> waiting.moveUp(new MoveUp(line[2], 1, " "))))
                .isInstanceOf(se.motesplats.shared.InvalidInput.class);
        does(COORDINATOR, () -> waiting.moveUp(new MoveUp(line[2], 1, "Ska tala på mötet.")));
        WaitingOverview.Line list = lists(null, COORDINATOR).lists().get(0);
        assertThat(list.rows())
                .extracting(WaitingOverview.Row::reserveId)
                .containsExactly(line[2], line[0], line[1]);
        assertThat(list.rows().get(0).movedUpReason()).isEqualTo("Ska tala på mötet.");
        assertThat(list.rows().get(0).movedUpBy()).isEqualTo("Karin Koordinator");
        // A unit sees the place and the reason, but no other unit's names.
        WaitingOverview.Line seen = lists("Ale", "kontakt.ale").lists().get(0);
        assertThat(seen.rows().get(0).name()).isNull();
        assertThat(seen.rows().get(0).unit()).isNull();
        assertThat(seen.rows().get(1).name()).isNotNull();
        offer(1);
        assertThat(state(line[2])).isEqualTo("OFFERED");
    }

    @Test
    void a_protected_identity_waits_without_a_name() throws Exception {
        fixRound(13, 1);
        long reserve = joins("kontakt.ale", "Ale", ReserveLevel.EVENT);
        change(
                "update person set protected_identity = true where id = (select person_id from reserve where id = ?)",
                reserve);
        assertThat(lists(null, COORDINATOR).lists().get(0).rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.name()).isNull();
                            assertThat(row.unit()).isEqualTo("Ale");
                        });
    }

    @Test
    void nobody_else_steers_a_list_or_puts_others_on_it() throws Exception {
        long[] line = threeWait();
        long ale = organisation("Ale");
        long person = person(line[0]);
        for (String user : List.of("chef.partille", "kontakt.lerum", "emil.ek", "wilma.wester")) {
            deniedTo(user, () -> waiting.lists(event, ale));
            deniedTo(user, () -> waiting.lists(event, null));
            deniedTo(
                    user,
                    () ->
                            waiting.join(
                                    new JoinWaitingList(event, ale, person, ReserveLevel.EVENT)));
            deniedTo(user, () -> waiting.offer(event, null, 1));
            deniedTo(user, () -> waiting.offer(event, ale, 1));
        }
        for (String user : List.of("chef.partille", "kontakt.lerum")) {
            assertThatThrownBy(() -> does(user, () -> waiting.leave(line[0])))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(
                            () -> does(user, () -> waiting.moveUp(new MoveUp(line[0], 1, "Nej"))))
                    .isInstanceOf(NotFound.class);
        }
        deniedTo("kontakt.ale", () -> waiting.moveUp(new MoveUp(line[0], 1, "Först")));
        deniedTo(COORDINATOR, () -> waiting.leave(line[0]));
        // Somebody of another organisation cannot be put on a list by id.
        assertThatThrownBy(
                        () ->
                                does(
                                        "kontakt.lerum",
                                        () ->
                                                waiting.join(
                                                        new JoinWaitingList(
                                                                event,
                                                                organisation("Lerum"),
                                                                person,
                                                                ReserveLevel.EVENT))))
                .isInstanceOf(NotFound.class);
        refused(
                "error.seat.waitsAlready",
                () ->
                        does(
                                "kontakt.ale",
                                () ->
                                        waiting.join(
                                                new JoinWaitingList(
                                                        event,
                                                        ale,
                                                        person,
                                                        ReserveLevel.MUNICIPALITY))));
        does("kontakt.ale", () -> waiting.leave(line[0]));
        assertThat(state(line[0])).isEqualTo("REMOVED");
    }

    // Who has a seat waits no more --------------------------------------------------------------

    /** Somebody of Partille who waits. */
    private record Waiting(long person, long reserve, String familyName, String address) {}

    /** One of the ways in which somebody gets a seat, from the list to the seat. */
    private interface Way {
        void leadToASeat(Waiting somebody) throws Exception;
    }

    private record Case(ReserveLevel list, Way way) {}

    @Test
    void who_has_a_seat_waits_no_more_whichever_way_it_came() throws Exception {
        Map<String, Case> ways = new LinkedHashMap<>();
        ways.put("named by the unit", new Case(ReserveLevel.UNIT, this::isNamed));
        ways.put("typed by the unit", new Case(ReserveLevel.EVENT, this::isTyped));
        ways.put("named on behalf of it", new Case(ReserveLevel.UNIT, this::isNamedOnBehalf));
        ways.put("a seat of a pool", new Case(ReserveLevel.EVENT, this::getsASeatOfAPool));
        ways.put("offered by the unit", new Case(ReserveLevel.UNIT, this::isOfferedByTheUnit));
        ways.put("offered by itself", new Case(ReserveLevel.UNIT, this::isOfferedByItself));
        ways.put(
                "the municipality's list",
                new Case(ReserveLevel.MUNICIPALITY, this::isOfferedByTheMunicipality));
        ways.put("the event's list", new Case(ReserveLevel.EVENT, this::isOfferedByTheEvent));
        ways.put("substitute", new Case(ReserveLevel.UNIT, this::isSubstitute));
        ways.put("comes after all", new Case(ReserveLevel.EVENT, this::comesAfterAll));
        ways.put("the door, of the pool", new Case(ReserveLevel.UNIT, this::comesForThePool));
        ways.put("the door, of the unit", new Case(ReserveLevel.EVENT, this::comesForTheUnit));
        ways.put("the door, of who is late", new Case(ReserveLevel.UNIT, this::comesForALateOnes));
        List<String> stillWaiting = new ArrayList<>();
        for (Map.Entry<String, Case> way : ways.entrySet()) {
            plan_an_event();
            fixRound(39, 3);
            Waiting somebody = waits(way.getValue().list());
            way.getValue().way().leadToASeat(somebody);
            assertThat(seatsOf(somebody)).as(way.getKey()).isEqualTo(1);
            assertThat(asSystem(recount::run).call()).as(way.getKey()).contains("adds up");
            if (openPlacesOf(somebody) > 0) {
                stillWaiting.add(way.getKey());
            }
        }
        assertThat(stillWaiting).isEmpty();
    }

    @Test
    void who_is_just_getting_a_seat_is_not_taken_off_the_list_or_moved_up_any_more()
            throws Exception {
        long[] line = threeWait();
        // Who stood between them is gone; the others change their places all the same.
        assertThat(
                        whileSeated(
                                line[1],
                                COORDINATOR,
                                () -> waiting.moveUp(new MoveUp(line[2], 1, "Ska tala."))))
                .isNull();
        assertThat(whileSeated(line[0], "kontakt.ale", () -> waiting.leave(line[0])))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.key()).isEqualTo("error.seat.reserveOver"));
        assertThat(
                        whileSeated(
                                line[2],
                                COORDINATOR,
                                () -> waiting.moveUp(new MoveUp(line[2], 1, "Ska tala."))))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.key()).isEqualTo("error.seat.reserveOver"));
    }

    /** The control: without the locks the same ends in data that somebody else has changed. */
    @Test
    void without_the_locks_who_is_just_getting_a_seat_is_in_the_way() throws Exception {
        long[] line = threeWait();
        SwitchableLocks.switchOff(true);
        try {
            assertThat(whileSeated(line[0], "kontakt.ale", () -> waiting.leave(line[0])))
                    .isNotNull()
                    .isNotInstanceOf(RuleViolation.class);
            assertThat(
                            whileSeated(
                                    line[1],
                                    COORDINATOR,
                                    () -> waiting.moveUp(new MoveUp(line[2], 1, "Ska tala."))))
                    .isNotNull()
                    .isNotInstanceOf(RuleViolation.class);
        } finally {
            SwitchableLocks.switchOff(false);
        }
    }

    /**
     * What a request is answered that comes while somebody on the list gets a seat of a pool, or at
     * the door: that ends the waiting under the lock of the person alone.
     *
     * @return null if nothing was refused
     */
    private @Nullable Throwable whileSeated(long reserve, String user, Deed work) throws Exception {
        Future<Integer> asked;
        try (Connection seating = database.getConnection()) {
            seating.setAutoCommit(false);
            tellWhoActs(seating);
            try (Statement sql = seating.createStatement()) {
                sql.execute(
                        "select from person where id = (select person_id from reserve where id = %d) for no key update"
                                .formatted(reserve));
                sql.execute(
                        "update reserve set status = 'SEATED', ended_at = now(), version = version + 1 where id = "
                                + reserve);
            }
            asked =
                    threads.submit(
                            request(
                                    user,
                                    () -> {
                                        work.run();
                                        return 0;
                                    }));
            while (count(WAITS_FOR_A_LOCK) < 1) {
                assertThat(asked).as("waits for the seat").isNotDone();
            }
            seating.commit();
        }
        try {
            asked.get();
            return null;
        } catch (ExecutionException refused) {
            return refused.getCause();
        }
    }

    @Test
    void who_has_a_seat_on_offer_gets_no_other_in_any_way() throws Exception {
        fixRound(39, 3);
        Waiting somebody = waits(ReserveLevel.EVENT);
        giveBack("chef.partille", "Partille", 1);
        offer(1);
        refused("error.seat.hasSeatHere", () -> isNamed(somebody));
        refused("error.seat.hasSeatHere", () -> isTyped(somebody));
        refused("error.seat.hasSeatHere", () -> getsASeatOfAPool(somebody));
        refused("error.seat.hasSeatHere", () -> isSubstitute(somebody));
        assertThat(state(somebody.reserve())).isEqualTo("OFFERED");
        assertThat(seatsOf(somebody)).isEqualTo(1);
    }

    private Waiting waits(ReserveLevel level) throws Exception {
        long reserve;
        if (level == ReserveLevel.UNIT) {
            NamePeople one = newcomers("Partille", 1);
            does(
                    "chef.partille",
                    () -> reserves.add(new AddReserves(event, one.organisationId(), one.people())));
            reserve = count("select id from reserve where event_id = ?", event);
        } else {
            reserve = joins("chef.partille", "Partille", level);
        }
        long person = count("select person_id from reserve where id = ?", reserve);
        return new Waiting(
                person,
                reserve,
                ask("select family_name from person where id = ?", person).toString(),
                ask("select email from person where id = ?", person).toString());
    }

    private void isNamed(Waiting somebody) throws Exception {
        nominate(
                "chef.partille",
                new NamePeople(
                        event, organisation("Partille"), List.of(somebody.person()), List.of()));
    }

    private void isTyped(Waiting somebody) throws Exception {
        nominate(
                "chef.partille",
                new NamePeople(
                        event,
                        organisation("Partille"),
                        List.of(),
                        List.of(
                                new NamePeople.Newcomer(
                                        "Väntar", somebody.familyName(), somebody.address()))));
    }

    private void isNamedOnBehalf(Waiting somebody) throws Exception {
        NamePeopleFor command =
                new NamePeopleFor(
                        event,
                        organisation("Partille"),
                        List.of(NamePeople.Choice.of(somebody.person())),
                        null,
                        null,
                        "Ingen i Partille kan namnge.");
        does(COORDINATOR, () -> nominations.nominateFor(command));
    }

    private void getsASeatOfAPool(Waiting somebody) throws Exception {
        AllocationPurpose purpose = AllocationPurpose.ORGANISERS;
        does(COORDINATOR, () -> capacities.setPool(new SetPool(event, purpose, 0, 1)));
        does(
                COORDINATOR,
                () -> poolPeople.name(new NamePool(event, purpose, List.of(somebody.person()))));
    }

    private void isOfferedByTheUnit(Waiting somebody) throws Exception {
        does("chef.partille", () -> reserves.offer(somebody.reserve()));
        byLink(tokenOf(somebody.reserve()), true);
    }

    private void isOfferedByItself(Waiting somebody) throws Exception {
        does("chef.partille", () -> reserves.offerItself(event, organisation("Partille"), true));
        byLink(tokenOf(somebody.reserve()), true);
    }

    private void isOfferedByTheMunicipality(Waiting somebody) throws Exception {
        does("chef.partille", () -> waiting.offer(event, organisation("Partille"), 1));
        byLink(tokenOf(somebody.reserve()), true);
    }

    private void isOfferedByTheEvent(Waiting somebody) throws Exception {
        giveBack("chef.partille", "Partille", 1);
        offer(1);
        byLink(tokenOf(somebody.reserve()), true);
    }

    private void isSubstitute(Waiting somebody) throws Exception {
        name("chef.partille", "Partille", 1);
        long seat =
                count(
                        "select max(id) from nomination where event_id = ? and reserve_id is null",
                        event);
        Substitute command =
                new Substitute(seat, NamePeople.Choice.of(somebody.person()), true, "Sjuk");
        does("chef.partille", () -> substitutions.substitute(command));
    }

    /** Was named, said no, waits for another seat, and then wants the first one. */
    private void comesAfterAll(Waiting somebody) throws Exception {
        isNamed(somebody);
        String token = token();
        byLink(token, false);
        JoinWaitingList again =
                new JoinWaitingList(
                        event, organisation("Partille"), somebody.person(), ReserveLevel.EVENT);
        does("chef.partille", () -> waiting.join(again));
        byLink(token, true);
    }

    private void comesForThePool(Waiting somebody) throws Exception {
        giveBack("chef.partille", "Partille", 1);
        comesToTheDoor(somebody, LocalTime.of(8, 30));
    }

    private void comesForTheUnit(Waiting somebody) throws Exception {
        comesToTheDoor(somebody, LocalTime.of(8, 30));
    }

    private void comesForALateOnes(Waiting somebody) throws Exception {
        name("chef.partille", "Partille", Math.toIntExact(seats("Partille")));
        comesToTheDoor(somebody, LocalTime.of(11, 0));
    }

    private void comesToTheDoor(Waiting somebody, LocalTime at) throws Exception {
        clock.set(FIRST_DAY.atTime(at));
        WalkIn form =
                new WalkIn(
                        event,
                        ask("select given_name from person where id = ?", somebody.person())
                                .toString(),
                        somebody.familyName(),
                        somebody.address(),
                        organisation("Partille"),
                        UUID.randomUUID().toString());
        does(COORDINATOR, () -> door.walkIn(form));
        clock.set(LocalDateTime.of(2027, 2, 1, 9, 0));
    }

    private long seatsOf(Waiting somebody) {
        return count(
                "select count(*) from nomination where event_id = ? and person_id = ? and status in ('INVITED', 'ACCEPTED', 'ATTENDED')",
                event,
                somebody.person());
    }

    private long openPlacesOf(Waiting somebody) {
        return count(
                "select count(*) from reserve where event_id = ? and person_id = ? and status in ('WAITING', 'OFFERED')",
                event,
                somebody.person());
    }

    // On site and online --------------------------------------------------------------------------

    @Test
    void never_more_people_come_to_the_house_than_there_is_room_for() throws Exception {
        fixRound(39, 3);
        hybrid(2, 37);
        name("chef.partille", "Partille", 3);
        assertThat(takingPart("ON_SITE")).isEqualTo(2);
        assertThat(takingPart("ONLINE")).as("the house is full").isEqualTo(1);
        assertThat(mail("seat-invitation")).contains("Du deltar digitalt", "https://exempel.se/");
        assertThat(calendar("seat-invitation")).contains("LOCATION:https://exempel.se/");
        refused("error.seat.noModeRoom", () -> name("kontakt.ale", "Ale", SeatMode.ON_SITE));

        long online = oneTakingPart("ONLINE");
        long onSite = oneTakingPart("ON_SITE");
        refused("error.seat.noModeRoom", () -> change("chef.partille", online, SeatMode.ON_SITE));
        for (String stranger : List.of("kontakt.ale", "chef.hisingen")) {
            assertThatThrownBy(() -> change(stranger, onSite, SeatMode.ONLINE))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
        }
        deniedTo("emil.ek", () -> nominations.changeMode(onSite, SeatMode.ONLINE));
        change("chef.partille", onSite, SeatMode.ONLINE);
        change("chef.partille", onSite, SeatMode.ONLINE);
        assertThat(mails("seat-mode-changed")).as("told once").isEqualTo(1);
        assertThat(calendar("seat-mode-changed")).contains("METHOD:REQUEST", "SEQUENCE:1");
        assertThat(as(COORDINATOR, () -> boards.board(event, null, List.of())).modes())
                .containsExactly(
                        new ModeNumbers(SeatMode.ON_SITE, 1, 2L),
                        new ModeNumbers(SeatMode.ONLINE, 2, 37L));

        NominationExport file =
                as(
                        "chef.partille",
                        () -> nominations.export(event, organisation("Partille"), SheetFormat.CSV));
        assertThat(file.modes()).isTrue();
        assertThat(file.rows())
                .extracting(NominationRow::mode)
                .containsExactlyInAnyOrder(SeatMode.ON_SITE, SeatMode.ONLINE, SeatMode.ONLINE);

        // Two managers, one place in the house.
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> asked = new ArrayList<>();
        for (String[] who : new String[][] {{"kontakt.ale", "Ale"}, {"kontakt.lerum", "Lerum"}}) {
            NamePeople one = onSite(who[1]);
            asked.add(
                    threads.submit(
                            request(
                                    who[0],
                                    () -> {
                                        together.await();
                                        return nominated(one, "error.seat.noModeRoom");
                                    })));
        }
        int got = 0;
        for (Future<Boolean> answer : asked) {
            got += answer.get() ? 1 : 0;
        }
        assertThat(got).isEqualTo(1);
        assertThat(takingPart("ON_SITE")).isEqualTo(2);
        assertThat(asSystem(recount::run).call()).isEqualTo("everything adds up");
    }

    @Test
    void who_is_named_for_an_event_online_stays_so_when_others_may_come() throws Exception {
        fixRound(39, 3);
        EventFacts online = facts(FIRST_DAY, 2, AttendanceMode.ONLINE, "https://exempel.se/");
        does(COORDINATOR, () -> events.edit(event, version(), online));
        name("chef.partille", "Partille", 2);
        hybrid(1, 40);
        assertThat(takingPart("ONLINE")).isEqualTo(2);
        name("kontakt.ale", "Ale", SeatMode.ON_SITE);
        assertThat(takingPart("ON_SITE")).isEqualTo(1);
    }

    @Test
    void a_house_that_is_too_small_for_all_seats_refuses_to_be_the_only_place() throws Exception {
        fixRound(39, 3);
        hybrid(38, 20);
        EventFacts house = facts(FIRST_DAY, 2, AttendanceMode.ON_SITE, null);
        refused(
                "error.seat.noRoom",
                () -> does(COORDINATOR, () -> events.edit(event, version(), house)));
        EventFacts online = facts(FIRST_DAY, 2, AttendanceMode.ONLINE, "https://exempel.se/");
        does(COORDINATOR, () -> events.edit(event, version(), online));
        assertThat(
                        count(
                                "select online from seat_capacity where event_id = ? and on_site = 0",
                                event))
                .isEqualTo(58);
    }

    @Test
    void participants_change_how_they_take_part_until_substitution_ends() throws Exception {
        fixRound(39, 3);
        hybrid(20, 30);
        long emil = people.findByEmail("emil.ek@motesplats.example").orElseThrow().getId();
        nominate(
                "chef.partille",
                new NamePeople(
                        event,
                        organisation("Partille"),
                        List.of(NamePeople.Choice.of(emil)),
                        NamePeople.Overflow.REFUSE,
                        null,
                        null,
                        SeatMode.ONLINE));
        long own = oneTakingPart("ONLINE");
        assertThatThrownBy(
                        () -> does("petra.palm", () -> answers.changeMode(own, SeatMode.ON_SITE)))
                .isInstanceOf(NotFound.class);
        does("emil.ek", () -> answers.changeMode(own, SeatMode.ON_SITE));
        assertThat(takingPart("ON_SITE")).isEqualTo(1);
        SeatOffer offer =
                as("emil.ek", answers::mine).stream()
                        .filter(o -> o.eventId() == event)
                        .findFirst()
                        .orElseThrow();
        assertThat(offer.mode()).isEqualTo(SeatMode.ON_SITE);
        assertThat(offer.modeChangeable()).isTrue();
        clock.set(FIRST_DAY.plusDays(1).atTime(16, 0));
        refused(
                "error.seat.modeTooLate",
                () -> does("emil.ek", () -> answers.changeMode(own, SeatMode.ONLINE)));
    }

    @Test
    void people_of_a_pool_come_or_take_part_online_as_the_coordinator_says() throws Exception {
        fixRound(39, 3);
        hybrid(20, 30);
        long emil = people.findByEmail("emil.ek@motesplats.example").orElseThrow().getId();
        AllocationPurpose pool = AllocationPurpose.ORGANISERS;
        does(COORDINATOR, () -> capacities.setPool(new SetPool(event, pool, 0, 1)));
        does(COORDINATOR, () -> poolPeople.name(new NamePool(event, pool, List.of(emil))));
        long own = oneTakingPart("ON_SITE");
        deniedTo("chef.partille", () -> poolPeople.changeMode(own, SeatMode.ONLINE));
        does(COORDINATOR, () -> poolPeople.changeMode(own, SeatMode.ONLINE));
        assertThat(as(COORDINATOR, () -> poolPeople.people(event, pool)).people().get(0).mode())
                .isEqualTo(SeatMode.ONLINE);
        assertThat(mails("seat-mode-changed")).isEqualTo(1);
        // A unit's nomination is its manager's to change.
        name("chef.partille", "Partille", SeatMode.ON_SITE);
        long ofUnit = oneTakingPart("ON_SITE");
        assertThatThrownBy(
                        () ->
                                does(
                                        COORDINATOR,
                                        () -> poolPeople.changeMode(ofUnit, SeatMode.ONLINE)))
                .isInstanceOf(NotFound.class);
    }

    private NamePeople onSite(String unit) {
        NamePeople one = newcomers(unit, 1);
        return new NamePeople(
                event,
                one.organisationId(),
                one.people(),
                NamePeople.Overflow.REFUSE,
                null,
                null,
                SeatMode.ON_SITE);
    }

    private void name(String user, String unit, SeatMode mode) throws Exception {
        assertThat(mode).isEqualTo(SeatMode.ON_SITE);
        nominate(user, onSite(unit));
    }

    private void change(String user, long nomination, SeatMode mode) throws Exception {
        does(user, () -> nominations.changeMode(nomination, mode));
    }

    private long takingPart(String mode) {
        return count(
                "select count(*) from nomination where event_id = ? and seat_mode = ? and ended_at is null",
                event,
                mode);
    }

    private long oneTakingPart(String mode) {
        return count(
                "select min(id) from nomination where event_id = ? and seat_mode = ? and ended_at is null",
                event,
                mode);
    }

    // The recount -------------------------------------------------------------------------------

    @Test
    void a_broken_row_raises_the_alarm_once_until_it_is_mended() throws Exception {
        fixRound(13, 1);
        assertThat(asSystem(recount::run).call()).isEqualTo("everything adds up");
        long before = alarms();
        List<Long> told = new ArrayList<>();
        String moved =
                "update seat set allocation_id = (select id from allocation where event_id = %d and organisation_id = %d) where id = %d";
        long seat =
                count(
                        "select min(s.id) from seat s join allocation a on a.id = s.allocation_id where s.event_id = ? and a.organisation_id = ?",
                        event,
                        organisation("Tjörn"));
        try {
            asOwner(moved.formatted(event, organisation("Ale"), seat));

            for (int run = 0; run < 2; run++) {
                assertThatThrownBy(() -> asSystem(recount::run).call())
                        .hasMessageContaining("MOVES")
                        .hasMessageContaining("LAST_MOVE: seat " + seat);
                told.add(alarms() - before);
            }
            assertThat(told.get(0)).as("an administrator and a coordinator").isGreaterThan(1);
            assertThat(told.get(1)).as("the second run tells nobody anew").isEqualTo(told.get(0));
            assertThat(
                            ask(
                                    "select body from outbox_mail where template = 'seat-recount' and body like '%avvikelser%' order by id desc limit 1"))
                    .asString()
                    .contains(
                            "en plats ligger inte där dess väg slutar (plats " + seat + "), väntat")
                    .doesNotContain("LAST_MOVE", "expected");
            assertThat(as("admin", () -> todos.todos(caller))).hasSize(1);
            assertThat(as(COORDINATOR, () -> todos.todos(caller))).hasSize(1);
            assertThat(as("chef.partille", () -> todos.todos(caller))).isEmpty();
            assertThat(as(COORDINATOR, () -> pool.overview(event)).differences()).hasSize(3);
        } finally {
            // Whatever failed here, others count the seats after this.
            asOwner(moved.formatted(event, organisation("Tjörn"), seat));
        }
        assertThat(asSystem(recount::run).call()).isEqualTo("everything adds up");
        assertThat(as("admin", () -> todos.todos(caller))).isEmpty();

        asOwner("update seat set void_at = now() where id = %d".formatted(seat));
        assertThatThrownBy(() -> asSystem(recount::run).call()).hasMessageContaining("ROUND");
        assertThat(alarms()).isEqualTo(before + 2 * told.get(0));
        asOwner("update seat set void_at = null where id = %d".formatted(seat));
        assertThat(asSystem(recount::run).call()).isEqualTo("everything adds up");
    }

    @Test
    void somebody_who_waits_with_a_seat_raises_the_alarm() throws Exception {
        fixRound(39, 3);
        Waiting somebody = waits(ReserveLevel.UNIT);
        isNamed(somebody);
        String place = "update reserve set status = '%s', ended_at = %s where id = %d";
        asOwner(place.formatted("WAITING", "null", somebody.reserve()));
        try {
            assertThatThrownBy(() -> asSystem(recount::run).call())
                    .hasMessageContaining("WAITING: reserve " + somebody.reserve());
        } finally {
            asOwner(place.formatted("SEATED", "now()", somebody.reserve()));
        }
        assertThat(asSystem(recount::run).call()).isEqualTo("everything adds up");
    }

    private long alarms() {
        return count("select count(*) from outbox_mail where template = 'seat-recount'");
    }

    /**
     * Other proofs move the clock past the end of what they hold; when the clock goes back, that
     * would be held again on seats that have names by then.
     */
    @BeforeEach
    void end_what_others_held() throws Exception {
        asOwner(
                "select set_config('motesplats.system', 'proof', true);"
                        + " update seat_hold set ended_at = now() where ended_at is null");
        // Offers of other proofs that ran out when the clock moved on, before the heartbeat does
        // it.
        asSystem(job::run).call();
    }

    /** What no service does: a row changed with all walls down. */
    private static void asOwner(String sql) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(
                                System.getProperty("motesplats.db.url"),
                                System.getProperty("motesplats.db.owner.user"),
                                System.getProperty("motesplats.db.owner.password"));
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table seat disable trigger user");
            statement.execute(sql);
            statement.execute("alter table seat enable trigger user");
            owner.commit();
        }
    }

    // Fixtures ----------------------------------------------------------------------------------

    /** A free seat in the pool, and three who wait for it on the event's list. */
    private long[] threeWait() throws Exception {
        fixRound(13, 1);
        giveBack("chef.partille", "Partille", 1);
        return new long[] {
            joins("kontakt.ale", "Ale", ReserveLevel.EVENT),
            joins("kontakt.lerum", "Lerum", ReserveLevel.EVENT),
            joins("kontakt.tjorn", "Tjörn", ReserveLevel.EVENT)
        };
    }

    /** Puts somebody new of the unit on a list. */
    private long joins(String user, String unit, ReserveLevel level) throws Exception {
        newcomers++;
        String address = "vantar." + event + "." + newcomers + "@motesplats.example";
        change(
                """
                insert into person (id, version, given_name, family_name, email, language, protected_identity, organisation_id)
                values (nextval('seq_id'), 1, 'Väntar', ?, ?, 'SV', false, ?)
                """,
                "Nr " + newcomers,
                address,
                organisation(unit));
        long person = count("select id from person where email = ?", address);
        does(
                user,
                () -> waiting.join(new JoinWaitingList(event, organisation(unit), person, level)));
        return count("select id from reserve where event_id = ? and person_id = ?", event, person);
    }

    private int offer(int seats) throws Exception {
        return as(COORDINATOR, () -> waiting.offer(event, null, seats));
    }

    private WaitingOverview lists(@Nullable String unit, String user) throws Exception {
        Long organisation = unit == null ? null : organisation(unit);
        return as(user, () -> waiting.lists(event, organisation));
    }

    private String state(long reserve) {
        return ask("select status from reserve where id = ?", reserve).toString();
    }

    private long person(long reserve) {
        return count("select person_id from reserve where id = ?", reserve);
    }

    private long nomination(long reserve) {
        return count("select max(id) from nomination where reserve_id = ?", reserve);
    }

    private String answerBy(long reserve) {
        return ask(
                        "select to_char(answer_by at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') from nomination where id = ?",
                        nomination(reserve))
                .toString();
    }

    private String tokenOf(long reserve) {
        String body =
                ask(
                                "select body from outbox_mail where event_id = ? and person_id = ? and template = 'seat-invitation' order by id desc limit 1",
                                event,
                                person(reserve))
                        .toString();
        Matcher link = TOKEN.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    // Who did it ----------------------------------------------------------------------------------

    @Test
    void every_move_of_a_seat_tells_who_made_it_in_the_log_and_in_the_protocol() throws Exception {
        fixRound(60, 1);
        String hisingen = "Socialförvaltning Hisingen";
        pass("kontakt.goteborg", "Göteborg", hisingen, 5);
        does("kontakt.goteborg", () -> passing.takeBack(event, organisation(hisingen), 1));
        giveBack("chef.hisingen", hisingen, 1);
        giveBack("kontakt.ale", "Ale", 1);
        asDeputy("chef.partille", "petra.palm", () -> giveBack("petra.palm", "Partille", 1));
        // Both free seats came from others; each is used by somebody else again.
        does(COORDINATOR, () -> pool.open(event, true));
        does("kontakt.lerum", () -> wishes.take(event, organisation("Lerum"), 1));
        does("kontakt.ockero", () -> wishes.express(wish("Öckerö", 1)));
        String redistribution =
                as(COORDINATOR, () -> pool.previewRedistribution(event)).fingerprint();
        does(COORDINATOR, () -> pool.redistribute(event, redistribution));
        String recall = as(COORDINATOR, () -> pool.previewRecall(event)).fingerprint();
        does(
                COORDINATOR,
                () ->
                        pool.recallFrom(
                                new RecallFromUnit(
                                        event, organisation("Göteborg"), 1, "Skäl.", recall)));
        CorrectSeats.Plan plan =
                new CorrectSeats.Plan(
                        event, List.of(new CorrectSeats.Line(organisation("Tjörn"), 2)));
        String seen = as(COORDINATOR, () -> corrections.preview(plan)).fingerprint();
        does(COORDINATOR, () -> corrections.correct(new CorrectSeats(plan, "Ett till.", seen)));
        does(
                COORDINATOR,
                () -> nominations.nominateFor(instead("Kungälv", "Kontakten har slutat.")));
        giveBack("kontakt.lerum", "Lerum", 1);
        long link = joins("kontakt.ale", "Ale", ReserveLevel.EVENT);
        clock.set(LocalDateTime.of(2027, 2, 1, 8, 30));
        offer(1);
        byLink(tokenOf(link), false);
        long late = joins("kontakt.ale", "Ale", ReserveLevel.EVENT);
        offer(1);
        clock.set(LocalDateTime.of(2027, 2, 1, 16, 31));
        asSystem(job::run).call();
        assertThat(state(late)).isEqualTo("EXPIRED");

        List<SeatMoveRow> log = log();
        assertThat(log)
                .extracting(OfferIT::told)
                .containsExactly(
                        "GRANTED Karin Koordinator",
                        "PASSED_ON " + name("kontakt.goteborg"),
                        "TAKEN_BACK " + name("kontakt.goteborg"),
                        "RETURNED " + name("chef.hisingen"),
                        "RETURNED " + name("kontakt.ale"),
                        "RETURNED Petra Palm for " + name("chef.partille"),
                        "TAKEN " + name("kontakt.lerum"),
                        "REDISTRIBUTED Karin Koordinator",
                        "RECALLED Karin Koordinator",
                        "CORRECTED Karin Koordinator",
                        "NAMED_FOR Karin Koordinator",
                        "RETURNED " + name("kontakt.lerum"),
                        "OFFERED Karin Koordinator",
                        "OFFER_OVER a link",
                        "OFFERED Karin Koordinator",
                        "OFFER_OVER the system");
        assertThat(as(COORDINATOR, () -> protocols.protocol(event, null)).moves())
                .as("the protocol says the same")
                .isEqualTo(log.stream().filter(m -> m.kind() != SeatMoveKind.GRANTED).toList());
        assertThat(as(COORDINATOR, () -> protocols.protocol(event, 2)).moves())
                .as("a correction has its own numbers, and who made it")
                .isEmpty();
        assertThat(asSystem(recount::run).call()).isEqualTo("everything adds up");
    }

    @Test
    void an_opened_distribution_says_who_opened_it_and_keeps_nothing_for_the_next_protocol()
            throws Exception {
        fixRound(60, 1);
        giveBack("kontakt.ale", "Ale", 1);
        reopen();
        assertThat(log()).extracting(OfferIT::told).contains("VOID Karin Koordinator");
        propose(61, 1);
        fixRound(61, 1);
        assertThat(as(COORDINATOR, () -> protocols.protocol(event, null)).moves()).isEmpty();
        giveBack("kontakt.lerum", "Lerum", 1);
        assertThat(as(COORDINATOR, () -> protocols.protocol(event, null)).moves())
                .extracting(OfferIT::told)
                .containsExactly("RETURNED " + name("kontakt.lerum"));
    }

    @Test
    void moves_of_several_people_at_once_are_told_apart() throws Exception {
        fixRound(130, 4);
        List<String> units = List.of("ale", "lerum", "ockero", "tjorn");
        List<Future<Object>> all = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (String unit : units) {
                long organisation = id("kontakt." + unit, "organisation_id");
                all.add(
                        threads.submit(
                                request(
                                        "kontakt." + unit,
                                        () -> {
                                            passing.returnSeats(event, organisation, 1);
                                            return 0;
                                        })));
            }
            NamePeopleFor instead = instead("Kungälv", "Ingen kontakt.");
            all.add(threads.submit(request(COORDINATOR, () -> nominations.nominateFor(instead))));
        }
        for (Future<Object> one : all) {
            one.get();
        }
        assertThat(
                        count(
                                """
                                select count(*) from seat_move m join allocation a on a.id = m.from_id join person p on p.id = m.actor_id
                                where m.event_id = ? and m.kind = 'RETURNED' and p.organisation_id = a.organisation_id
                                """,
                                event))
                .isEqualTo(16);
        assertThat(
                        count(
                                "select count(*) from seat_move where event_id = ? and kind = 'NAMED_FOR' and actor_id = ?",
                                event,
                                id("karin.koordinator")))
                .isEqualTo(4);
        assertThat(
                        count(
                                "select count(*) from seat_move where event_id = ? and kind <> 'GRANTED'",
                                event))
                .isEqualTo(20);
    }

    @Test
    void what_is_done_as_a_deputy_says_nothing_about_what_the_deputy_does_next() throws Exception {
        fixRound(60, 1);
        nominate(
                "chef.partille",
                new NamePeople(
                        event, organisation("Partille"), List.of(id("petra.palm")), List.of()));
        long own = count("select id from nomination where event_id = ?", event);
        asDeputy(
                "chef.partille",
                "petra.palm",
                () ->
                        // In one request, as a page does that saves one thing and another.
                        does(
                                "petra.palm",
                                () -> {
                                    passing.returnSeats(event, organisation("Partille"), 1);
                                    answers.answer(own, true);
                                }));
        assertThat(
                        count(
                                """
                                select count(*) from audit_entry where table_name = 'nomination' and row_id = ? and action = 'UPDATE'
                                and actor_id = ? and on_behalf_of is null
                                """,
                                own,
                                id("petra.palm")))
                .isEqualTo(1);
        assertThat(log())
                .extracting(OfferIT::told)
                .contains("RETURNED Petra Palm for " + name("chef.partille"));
    }

    @Test
    void a_protected_identity_is_told_in_the_log_by_nothing_but_that() throws Exception {
        fixRound(60, 1);
        change(
                "update person set protected_identity = true where id = ?",
                id("kontakt.kungsbacka"));
        try {
            giveBack("kontakt.kungsbacka", "Kungsbacka", 1);
            asDeputy(
                    "kontakt.kungsbacka",
                    "petra.palm",
                    () -> giveBack("petra.palm", "Kungsbacka", 1));
            assertThat(log())
                    .extracting(OfferIT::told)
                    .containsExactly(
                            "GRANTED Karin Koordinator",
                            "RETURNED protected",
                            "RETURNED Petra Palm for protected");
        } finally {
            change(
                    "update person set protected_identity = false where id = ?",
                    id("kontakt.kungsbacka"));
        }
    }

    private static String told(SeatMoveRow move) {
        String who =
                move.by() != null
                        ? move.by()
                        : move.system() != null
                                ? "the system"
                                : move.known() ? "protected" : "a link";
        String behalf = move.onBehalfOf() == null ? "protected" : move.onBehalfOf();
        return move.kind() + " " + who + (move.deputy() ? " for " + behalf : "");
    }

    /** The first one first. */
    private List<SeatMoveRow> log() throws Exception {
        List<SeatMoveRow> rows =
                new ArrayList<>(
                        as(
                                COORDINATOR,
                                () -> moves.list(new SeatMoveFilter(event, null, null), 0, 100)));
        rows.removeIf(row -> row.kind() == SeatMoveKind.GRANTED && row.lastMoveId() != last(rows));
        Collections.reverse(rows);
        return rows;
    }

    /** Of all that was granted together, one line stands for all. */
    private static long last(List<SeatMoveRow> rows) {
        return rows.stream()
                .filter(row -> row.kind() == SeatMoveKind.GRANTED)
                .mapToLong(SeatMoveRow::lastMoveId)
                .max()
                .orElse(0);
    }

    private void asDeputy(String principal, String deputy, Deed work) throws Exception {
        change(
                """
                insert into role_assignment (id, version, person_id, role, organisation_id, on_behalf_of, valid_from, valid_to)
                select nextval('seq_id'), 1, ?, role, organisation_id, person_id, date '2027-01-01', date '2027-12-31'
                from role_assignment where person_id = ? and on_behalf_of is null and organisation_id is not null and reason is null
                """,
                id(deputy),
                id(principal));
        try {
            work.run();
        } finally {
            change(
                    "update role_assignment set valid_to = valid_from where on_behalf_of = ? and person_id = ?",
                    id(principal),
                    id(deputy));
        }
    }

    private NamePeopleFor instead(String unit, String reason) {
        NamePeople one = newcomers(unit, 1);
        return new NamePeopleFor(
                one.eventId(), one.organisationId(), one.people(), null, null, reason);
    }

    private ExpressWish wish(String unit, int seats) {
        return new ExpressWish(event, organisation(unit), seats, "Fler vill med.");
    }

    private String name(String user) {
        return ask(
                        "select given_name || ' ' || family_name from person where email = ?",
                        user + "@motesplats.example")
                .toString();
    }

    private long id(String user, String column) {
        return count(
                "select " + column + " from person where email = ?", user + "@motesplats.example");
    }

    // What a change of the event tells -----------------------------------------------------------

    /**
     * The working group, presenters, those who have seats, those who name people; some are several
     * of these, one may not be named.
     */
    private void manyAreConcerned() throws Exception {
        // Others leave managers of the unit, with made-up addresses, in the same database.
        change(
                "delete from role_assignment where role = ? and person_id in"
                        + " (select id from person where email ~ '^[0-9a-f]{8}-[0-9a-f]{4}-')",
                "MANAGER");
        fixRound(300, 0);
        does(COORDINATOR, () -> events.publish(event, version()));
        for (String member : List.of("wilma.wester", "kontakt.ale", "chef.partille")) {
            does(COORDINATOR, () -> group.add(event, id(member)));
        }
        proposal("emil.ek", "frida.falk");
        proposal("petra.palm", "kontakt.ale");
        nominate(
                "chef.partille",
                new NamePeople(
                        event,
                        organisation("Partille"),
                        List.of(id("emil.ek"), id("chef.partille")),
                        List.of(
                                new NamePeople.Newcomer("Hemlig", "Hansson", HIDDEN),
                                new NamePeople.Newcomer("Öppen", "Olsson", OPEN))));
        change("update person set protected_identity = true where email = ?", HIDDEN);
    }

    private static final String HIDDEN = "hemlig.hansson@motesplats.example";
    private static final String OPEN = "oppen.olsson@motesplats.example";

    private long id(String user) {
        return people.findByEmail(user + "@motesplats.example").orElseThrow().getId();
    }

    private void proposal(String proposer, String with) {
        change(
                """
                with p as (insert into proposal (id, version, event_id, proposer_id, organisation_id, number, title, summary,
                    format, status, created_at, edited_at, submitted_at, submitted_by)
                select nextval('seq_id'), 1, e.id, p.id, p.organisation_id, 'P-' || p.id || '-' || e.id, 'Prov', 'Prov', 'SEMINAR',
                    'SUBMITTED', now(), now(), now(), p.id from event e, person p where e.id = ? and p.id = ? returning id, event_id)
                insert into co_presenter (id, version, event_id, proposal_id, person_id, status, invited_at, answered_at)
                select nextval('seq_id'), 1, p.event_id, p.id, ?, 'CONFIRMED', now(), now() from p
                """,
                event,
                id(proposer),
                id(with));
    }

    private long sent() {
        return count("select count(*) from outbox_mail where event_id = ?", event);
    }

    /** What waits has gone out, so that the next change does not take its place. */
    private void handOver() {
        change(
                "update outbox_mail set status = 'SENT', sent_at = created_at, version = version + 1"
                        + " where event_id = ? and status in ('QUEUED', 'RETRY')",
                event);
    }

    /** Previews, does, and compares both with what lies in the outbox after. */
    private Told says(Callable<Told> preview, Callable<Told> change) throws Exception {
        handOver();
        long before = sent();
        long last = count("select max(id) from outbox_mail where event_id = ?", event);
        int version = version();
        Told said = as(COORDINATOR, preview);
        assertThat(sent()).as("a preview sends nothing").isEqualTo(before);
        assertThat(version()).as("a preview changes nothing").isEqualTo(version);
        Told done = as(COORDINATOR, change);
        assertThat(done.people()).isEqualTo(said.people());
        assertThat(done.mails()).isEqualTo(said.mails());
        assertThat(sent() - before).isEqualTo(said.mails());
        assertThat(said.groups().stream().mapToInt(Told.Group::people).sum())
                .isEqualTo(said.people());
        assertThat(
                        count(
                                "select count(distinct to_address) from outbox_mail where event_id = ? and id > ?",
                                event,
                                last))
                .as("one mail for each person")
                .isEqualTo(said.mails())
                .isEqualTo(said.people());
        assertThat(
                        said.groups().stream()
                                .flatMap(g -> g.names().stream())
                                .sorted()
                                .reduce("", (a, b) -> a + b + ';'))
                .isEqualTo(
                        ask(
                                """
                                select string_agg(to_name || ';', '' order by to_name collate "C") from outbox_mail
                                where event_id = ? and id > ? and to_address <> ?
                                """,
                                event,
                                last,
                                HIDDEN));
        assertThat(said.groups().toString()).doesNotContain("Hemlig", "Hansson");
        assertThat(said.groups().stream().mapToInt(Told.Group::unnamed).sum()).isEqualTo(1);
        assertThat(said.groups())
                .extracting(Told.Group::key)
                .containsExactly(
                        "event.audience.contact",
                        "event.audience.workingGroup",
                        "proposal.audience",
                        "seat.audience.contacts",
                        "seat.audience.holders");
        return said;
    }

    private Told edits(EventFacts facts) throws Exception {
        return says(
                () -> events.previewEdit(event, version(), facts),
                () -> events.edit(event, version(), facts));
    }

    private Told becomes(EventStatus status) throws Exception {
        return says(
                () -> events.previewStatus(new ChangeEventStatus(event, version(), status, "Snö")),
                () -> events.changeStatus(new ChangeEventStatus(event, version(), status, "Snö")));
    }

    private EventFacts facts(
            String title, int days, int startsAt, AttendanceMode mode, String venue, String link) {
        return new EventFacts(
                null,
                title,
                null,
                null,
                facts(FIRST_DAY, days).days().stream()
                        .map(
                                d ->
                                        new EventFacts.Day(
                                                d.date(), LocalTime.of(startsAt, 0), d.endsAt()))
                        .toList(),
                mode,
                venue,
                "Gatan 1",
                link,
                id(COORDINATOR),
                null);
    }

    private static EventFacts aWeekLater(EventFacts facts) {
        return new EventFacts(
                facts.number(),
                facts.title(),
                facts.description(),
                facts.season(),
                facts.days().stream()
                        .map(
                                d ->
                                        new EventFacts.Day(
                                                d.date().plusDays(7), d.startsAt(), d.endsAt()))
                        .toList(),
                facts.attendanceMode(),
                facts.venue(),
                facts.venueAddress(),
                facts.onlineUrl(),
                facts.contactPersonId(),
                facts.caseNumber());
    }

    @Test
    void a_preview_says_what_is_sent_and_each_person_gets_one_mail() throws Exception {
        manyAreConcerned();
        String invited = calendar("seat-invitation");
        AttendanceMode house = AttendanceMode.ON_SITE;
        String old = "Prov av platser";
        String hall = "Eriksbergshallen";
        String link = "https://exempel.se/";

        Told all = edits(facts(old, 2, 9, house, hall, link));
        assertThat(bodyTo(OPEN)).contains("Eriksbergshallen, Gatan 1", "Du har kvar din plats");
        // The contact person, three of the working group, three more who present, those who name
        // people for the units without the two in the group, and two more who have a seat.
        assertThat(all.people()).isEqualTo(1 + 3 + 3 + 12 + 2);
        edits(facts("Nytt namn", 2, 9, house, hall, link));
        assertThat(calendar("event-change")).contains("SUMMARY:Nytt namn");
        edits(facts("Nytt namn", 2, 10, house, hall, link));
        assertThat(calendar("event-change")).contains("20270406T100000");
        edits(facts("Nytt namn", 2, 10, house, "Stadsteatern", link));
        assertThat(calendar("event-change")).contains("LOCATION:Stadsteatern\\, Gatan 1");
        assertThat(bodyTo(OPEN)).contains("Tidigare: Eriksbergshallen, Gatan 1");
        edits(facts("Nytt namn", 2, 10, AttendanceMode.HYBRID, "Stadsteatern", link));
        assertThat(bodyTo(OPEN)).contains("både på plats och digitalt", "Du deltar på plats", link);
        edits(facts("Nytt namn", 2, 10, AttendanceMode.HYBRID, "Stadsteatern", link + "ny"));
        edits(facts("Nytt namn", 2, 10, AttendanceMode.ONLINE, "Stadsteatern", link + "ny"));
        assertThat(calendar("event-change"))
                .contains("LOCATION:" + link + "ny")
                .doesNotContain("Stadsteatern");
        assertThat(as(null, () -> events.getPublic(event)).facts().venue()).isNull();
        EventFacts back = facts("Nytt namn", 2, 10, house, hall, link);
        edits(back);
        assertThat(calendar("event-change")).doesNotContain("exempel.se");
        edits(aWeekLater(back));
        assertThat(calendar("event-change")).contains("20270413T100000");
        assertThat(bodyTo(OPEN)).contains("har flyttats", "Tidigare: tisdag 6 april 2027");
        assertThat(becomes(EventStatus.POSTPONED).people()).isEqualTo(all.people());
        assertThat(becomes(EventStatus.PLANNED).people()).isEqualTo(all.people());
        assertThat(becomes(EventStatus.CANCELLED).people()).isEqualTo(all.people());
        assertThat(uids(calendar("event-change"))).isSubsetOf(uids(invited));
    }

    @Test
    void what_nobody_arranges_himself_by_tells_nobody() throws Exception {
        HiddenContact.becomes(
                event,
                COORDINATOR + "@motesplats.example",
                new Participants(database::getConnection));
        manyAreConcerned();
        EventFacts now = as(COORDINATOR, () -> events.get(event)).facts();
        EventFacts other =
                new EventFacts(
                        now.number(),
                        now.title(),
                        "En annan beskrivning",
                        "våren 2027",
                        now.days(),
                        now.attendanceMode(),
                        now.venue(),
                        now.venueAddress(),
                        now.onlineUrl(),
                        now.contactPersonId(),
                        "GR 2027/1");
        assertThat(as(COORDINATOR, () -> events.previewEdit(event, version(), other)))
                .isEqualTo(Told.NOBODY);
        assertThat(as(COORDINATOR, () -> events.edit(event, version(), other)))
                .isEqualTo(Told.NOBODY);
        clock.set(FIRST_DAY.plusDays(2).atTime(0, 0));
        EventFacts late = facts("Efteråt", 2, 9, AttendanceMode.ON_SITE, "Huset", "");
        assertThat(as(COORDINATOR, () -> events.edit(event, version(), late)))
                .as("it is over")
                .isEqualTo(Told.NOBODY);
    }

    // What any other step tells ------------------------------------------------------------------

    /** Previews a step, takes it, and compares both with what lies in the outbox after. */
    private Told tells(String who, Deed step) throws Exception {
        handOver();
        long before = sent();
        long last = count("select coalesce(max(id), 0) from outbox_mail where event_id = ?", event);
        Told said = as(who, () -> tellings.wouldBe(() -> run(step)));
        assertThat(sent()).as("a preview sends nothing").isEqualTo(before);
        Told done = as(who, () -> tellings.by(() -> run(step)));
        assertThat(said.isNobody()).isFalse();
        assertThat(done.people()).isEqualTo(said.people());
        assertThat(sent() - before).isEqualTo(said.mails()).isEqualTo(done.mails());
        assertThat(
                        count(
                                "select count(distinct to_address) from outbox_mail where event_id = ? and id > ?",
                                event,
                                last))
                .isEqualTo(said.people());
        assertThat(said.groups().stream().mapToInt(Told.Group::people).sum())
                .isEqualTo(said.people());
        assertThat(said.groups()).extracting(Told.Group::key).doesNotContain("told.others");
        if (who.equals(COORDINATOR)) {
            assertThat(
                            said.groups().stream()
                                    .flatMap(g -> g.names().stream())
                                    .sorted()
                                    .reduce("", (a, b) -> a + b + ';'))
                    .isEqualTo(
                            ask(
                                    """
                                    select string_agg(name || ';', '' order by name collate "C") from (
                                        select min(to_name) as name from outbox_mail where event_id = ? and id > ?
                                        and person_id not in (select id from protected_recipient) group by to_address) told
                                    """,
                                    event,
                                    last));
            assertThat(said.groups()).allMatch(g -> g.names().isEmpty() || g.example() != null);
        } else {
            assertThat(said.groups()).allMatch(g -> g.names().isEmpty() && g.example() == null);
        }
        return said;
    }

    private static void run(Deed step) {
        try {
            step.run();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_step_of_a_distribution_is_previewed_as_it_is_sent() throws Exception {
        LocalDate until = LocalDate.of(2027, 2, 10);
        propose(60, 1);
        RoundDetails round = round();
        Told asked = tells(COORDINATOR, () -> allocations.ask(round.id(), round.version(), until));
        assertThat(asked.people()).isGreaterThan(9);
        int seen = round().version();
        tells(COORDINATOR, () -> allocations.remind(round.id(), seen));
        int reminded = round().version();
        tells(COORDINATOR, () -> allocations.grant(round.id(), reminded, until));
        int granted = round().version();
        tells(COORDINATOR, () -> allocations.remind(round.id(), granted));
        int last = round().version();
        tells(COORDINATOR, () -> allocations.fix(round.id(), last));
        int fixed = round().version();
        tells(COORDINATOR, () -> allocations.reopen(round.id(), fixed));

        assertThatThrownBy(
                        () ->
                                as(
                                        "kontakt.ale",
                                        () ->
                                                tellings.wouldBe(
                                                        () -> allocations.reopen(round.id(), 1))))
                .as("a preview asks for the right of what it previews")
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> as(null, () -> tellings.wouldBe(() -> {})))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, () -> tellings.by(() -> {})))
                .isInstanceOf(LoginRequired.class);
    }

    @Test
    void every_step_with_seats_that_are_there_is_previewed_as_it_is_sent() throws Exception {
        fixRound(60, 1);
        CorrectSeats.Plan plan =
                new CorrectSeats.Plan(
                        event,
                        List.of(
                                new CorrectSeats.Line(
                                        organisation("Ale"), Math.toIntExact(seats("Ale")) - 1),
                                new CorrectSeats.Line(
                                        organisation("Lerum"),
                                        Math.toIntExact(seats("Lerum")) + 1)));
        String corrected = as(COORDINATOR, () -> corrections.preview(plan)).fingerprint();
        Told two =
                tells(
                        COORDINATOR,
                        () -> corrections.correct(new CorrectSeats(plan, "Byte.", corrected)));
        assertThat(two.people()).isEqualTo(2);

        TopUpPreview more = as(COORDINATOR, () -> topUps.start(event));
        TopUpSeats.Plan topUp =
                new TopUpSeats.Plan(event, 5, 0, more.method(), List.of(), List.of());
        String toppedUp = as(COORDINATOR, () -> topUps.preview(topUp)).fingerprint();
        tells(COORDINATOR, () -> topUps.topUp(new TopUpSeats(topUp, "Större sal.", toppedUp)));

        String one = as(COORDINATOR, () -> pool.previewRecall(event)).fingerprint();
        long partille = organisation("Partille");
        tells(
                COORDINATOR,
                () -> pool.recallFrom(new RecallFromUnit(event, partille, 1, "Nedlagd.", one)));
        does(
                "kontakt.ale",
                () -> wishes.express(new ExpressWish(event, organisation("Ale"), 1, "Fler.")));
        String free = as(COORDINATOR, () -> pool.previewRedistribution(event)).fingerprint();
        Told ale = tells(COORDINATOR, () -> pool.redistribute(event, free));
        assertThat(ale.groups())
                .extracting(Told.Group::key)
                .containsExactly("seat.audience.contacts");
        String rest = as(COORDINATOR, () -> pool.previewRecall(event)).fingerprint();
        Told recalled = tells(COORDINATOR, () -> pool.recall(event, rest));
        assertThat(recalled.groups())
                .extracting(Told.Group::key)
                .containsExactlyInAnyOrder("seat.audience.contacts", "event.audience.contact");
        tells(COORDINATOR, () -> pool.open(event, true));
        assertThat(as(COORDINATOR, () -> tellings.wouldBe(() -> pool.open(event, false))))
                .isEqualTo(Told.NOBODY);
    }

    @Test
    void what_managers_do_with_seats_is_previewed_in_numbers() throws Exception {
        fixRound(60, 1);
        long goteborg = organisation("Göteborg");
        long hisingen = organisation("Socialförvaltning Hisingen");
        tells("kontakt.goteborg", () -> passing.passOn(event, goteborg, hisingen, 3));
        tells("kontakt.goteborg", () -> passing.takeBack(event, hisingen, 1));
        tells("chef.hisingen", () -> passing.returnSeats(event, hisingen, 1));
        tells("kontakt.goteborg", () -> passing.returnSeats(event, goteborg, 2));
        joins("kontakt.ale", "Ale", ReserveLevel.EVENT);
        Told offered = tells(COORDINATOR, () -> waiting.offer(event, null, 1));
        assertThat(offered.groups())
                .extracting(Told.Group::key)
                .containsExactly("seat.audience.offered");
        proposal("emil.ek", "frida.falk");
        long received = count("select id from proposal where event_id = ?", event);
        int version = Math.toIntExact(count("select version from proposal where id = ?", received));
        tells("emil.ek", () -> proposals.withdraw(received, version));
    }

    @Test
    void decisions_and_releases_are_previewed_as_they_are_sent() throws Exception {
        does(COORDINATOR, () -> events.publish(event, version()));
        proposal("emil.ek", "frida.falk");
        long received = count("select id from proposal where event_id = ?", event);
        for (ProposalStatus outcome :
                List.of(ProposalStatus.RESERVE, ProposalStatus.DECLINED, ProposalStatus.ACCEPTED)) {
            int seen =
                    Math.toIntExact(count("select version from proposal where id = ?", received));
            Told told =
                    tells(
                            COORDINATOR,
                            () ->
                                    decisions.decide(
                                            new DecideProposal(received, seen, outcome, "Skäl.")));
            assertThat(told.people()).isEqualTo(2);
        }
        SaveSession session =
                new SaveSession(
                        event,
                        null,
                        0,
                        received,
                        SessionKind.SEMINAR,
                        "Prov",
                        null,
                        null,
                        null,
                        new Slot(FIRST_DAY, LocalTime.of(10, 0), LocalTime.of(11, 0)),
                        null);
        long planned = as(COORDINATOR, () -> programmes.save(session));
        Told first =
                tells(
                        COORDINATOR,
                        () -> programmes.release(new ReleaseProgramme(event, 1, "Ett", true)));
        assertThat(first.people()).isEqualTo(2);
        assertThat(
                        as(
                                COORDINATOR,
                                () ->
                                        tellings.by(
                                                () ->
                                                        programmes.release(
                                                                new ReleaseProgramme(
                                                                        event, 2, "Två", false)))))
                .as("a release that nobody sees tells nobody")
                .isEqualTo(Told.NOBODY);
        int seen =
                Math.toIntExact(
                        count("select version from programme_session where id = ?", planned));
        SaveSession later =
                new SaveSession(
                        event,
                        planned,
                        seen,
                        null,
                        SessionKind.SEMINAR,
                        "Prov",
                        null,
                        null,
                        null,
                        new Slot(FIRST_DAY, LocalTime.of(13, 0), LocalTime.of(14, 0)),
                        null);
        does(COORDINATOR, () -> programmes.save(later));
        tells(COORDINATOR, () -> programmes.release(new ReleaseProgramme(event, 3, "Tre", true)));
        long old =
                count("select id from programme_release where event_id = ? and number = 1", event);
        tells(COORDINATOR, () -> programmes.publish(event, old));
        int decided = Math.toIntExact(count("select version from proposal where id = ?", received));
        tells(COORDINATOR, () -> decisions.undo(received, decided));
    }

    @Test
    void who_waits_or_was_asked_is_told_of_changes_of_the_event_too() throws Exception {
        threeWait();
        Told waiting = becomesTold(EventStatus.POSTPONED);
        assertThat(group(waiting, "seat.audience.waiting").people()).isEqualTo(3);
        assertThat(becomesTold(EventStatus.PLANNED).people()).isEqualTo(waiting.people());
        joins("chef.partille", "Partille", ReserveLevel.MUNICIPALITY);
        EventFacts moved = aWeekLater(facts(FIRST_DAY, 2));
        Told all = tells(COORDINATOR, () -> events.edit(event, version(), moved));
        assertThat(group(all, "seat.audience.waiting").people()).isEqualTo(4);
        assertThat(
                        ask(
                                        "select body from outbox_mail where event_id = ? and to_name like 'Väntar%' order by id desc limit 1",
                                        event)
                                .toString())
                .contains("har flyttats", "står kvar i kön");
        assertThat(becomesTold(EventStatus.CANCELLED).people()).isEqualTo(all.people());

        plan_an_event();
        propose(60, 1);
        RoundDetails round = round();
        does(
                COORDINATOR,
                () -> allocations.ask(round.id(), round.version(), LocalDate.of(2027, 2, 10)));
        Told asked = tells(COORDINATOR, () -> events.edit(event, version(), moved));
        assertThat(group(asked, "seat.audience.contacts").people()).isGreaterThan(9);
        assertThat(mail("event-change")).contains("har fått frågan hur många platser");
        int seen = round().version();
        does(COORDINATOR, () -> allocations.grant(round.id(), seen, LocalDate.of(2027, 2, 20)));
        Told granted = becomesTold(EventStatus.CANCELLED);
        assertThat(granted.people()).isEqualTo(asked.people());

        clock.set(FIRST_DAY.plusDays(20).atTime(9, 0));
        assertThat(
                        as(
                                COORDINATOR,
                                () ->
                                        events.previewStatus(
                                                new ChangeEventStatus(
                                                        event,
                                                        version(),
                                                        EventStatus.PLANNED,
                                                        "Sent"))))
                .as("it is over")
                .isEqualTo(Told.NOBODY);
    }

    private Told becomesTold(EventStatus status) throws Exception {
        return tells(
                COORDINATOR,
                () -> events.changeStatus(new ChangeEventStatus(event, version(), status, "Snö")));
    }

    private static Told.Group group(Told told, String key) {
        return told.groups().stream().filter(g -> g.key().equals(key)).findFirst().orElseThrow();
    }

    private String bodyTo(String address) {
        return ask(
                        "select body from outbox_mail where event_id = ? and to_address = ? order by id desc limit 1",
                        event,
                        address)
                .toString();
    }
}
