package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.fixture.ARound.DEADLINE;
import static se.motesplats.fixture.ARound.EVENT_DAY;
import static se.motesplats.fixture.ARound.plan;
import static se.motesplats.fixture.Fixtures.POPULATION_YEAR;
import static se.motesplats.fixture.Fixtures.aCoordinator;
import static se.motesplats.fixture.Fixtures.aMunicipality;
import static se.motesplats.fixture.Fixtures.aPerson;
import static se.motesplats.fixture.Fixtures.aRound;
import static se.motesplats.fixture.Fixtures.anEventOn;
import static se.motesplats.fixture.Fixtures.persisted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.motesplats.account.Person;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.FirstDivisor;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.apportionment.TopUp;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.shared.RuleViolation;

class AllocationRoundTest {

    private static final Instant NOW = Instant.parse("2022-02-01T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final LocalDate TODAY = LocalDate.of(2022, 2, 1);

    private final Person coordinator = aCoordinator();
    private final Person contact = aPerson("Petra", "Ek");
    private final Organisation ale = aMunicipality(1, "Ale", 300);
    private final Organisation lerum = aMunicipality(2, "Lerum", 200);
    private final Organisation tjorn = aMunicipality(3, "Tjörn", 100);
    private final List<Organisation> all = List.of(ale, lerum, tjorn);

    private Event event;
    private AllocationRound round;

    @BeforeEach
    void propose() {
        event = anEventOn(EVENT_DAY);
        round = aRound().of(event).by(coordinator, NOW).proposed(all);
    }

    // What may be done when --------------------------------------------------------------------

    /** What somebody does with a round. */
    enum Deed {
        PLAN,
        COMPUTE,
        DECIDE_TIE,
        ADJUST,
        ASK,
        REQUEST,
        REMIND,
        GRANT,
        KEEP,
        FIX,
        REOPEN,
        TOP_UP,
        CORRECT,
        MOVE_DEADLINE
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    DEED,          PROPOSED,    REQUESTED,   GRANTED,     FIXED,        REOPENED
                    PLAN,          PROPOSED,    REQUESTED,   roundStatus, fixedAlready, roundStatus
                    COMPUTE,       PROPOSED,    REQUESTED,   roundStatus, fixedAlready, roundStatus
                    DECIDE_TIE,    PROPOSED,    REQUESTED,   roundStatus, fixedAlready, roundStatus
                    ADJUST,        PROPOSED,    REQUESTED,   roundStatus, fixedAlready, roundStatus
                    ASK,           REQUESTED,   roundStatus, roundStatus, fixedAlready, roundStatus
                    REQUEST,       roundStatus, REQUESTED,   roundStatus, fixedAlready, roundStatus
                    REMIND,        roundStatus, REQUESTED,   GRANTED,     roundStatus,  roundStatus
                    GRANT,         roundStatus, GRANTED,     roundStatus, fixedAlready, roundStatus
                    KEEP,          roundStatus, roundStatus, GRANTED,     fixedAlready, roundStatus
                    FIX,           FIXED,       roundStatus, FIXED,       fixedAlready, roundStatus
                    REOPEN,        notFixed,    notFixed,    notFixed,    REQUESTED,    notFixed
                    TOP_UP,        notFixed,    notFixed,    notFixed,    FIXED,        notFixed
                    CORRECT,       notFixed,    notFixed,    notFixed,    FIXED,        notFixed
                    MOVE_DEADLINE, PROPOSED,    REQUESTED,   GRANTED,     FIXED,        REOPENED
                    """)
    void each_deed_leads_on_or_is_refused(
            Deed deed,
            String proposed,
            String requested,
            String granted,
            String fixed,
            String reopened) {
        Map<RoundStatus, String> outcomes =
                Map.of(
                        RoundStatus.PROPOSED, proposed,
                        RoundStatus.REQUESTED, requested,
                        RoundStatus.GRANTED, granted,
                        RoundStatus.FIXED, fixed,
                        RoundStatus.REOPENED, reopened);
        for (RoundStatus from : RoundStatus.values()) {
            propose();
            AllocationRound there = bring(from);
            assertThat(outcome(there, deed))
                    .as("%s when %s", deed, from)
                    .isEqualTo(outcomes.get(from));
        }
    }

    private String outcome(AllocationRound there, Deed deed) {
        RoundStatus before = there.getStatus();
        try {
            act(there, deed);
            return there.getStatus().name();
        } catch (RuleViolation refused) {
            assertThat(there.getStatus()).as("a refusal changes nothing").isEqualTo(before);
            return refused.key().replace("error.seat.", "");
        }
    }

    private void act(AllocationRound there, Deed deed) {
        switch (deed) {
            case PLAN -> there.plan(plan(9));
            case COMPUTE -> there.compute(all);
            case DECIDE_TIE -> there.decideTie(List.of(1L, 2L), "Lott");
            case ADJUST -> there.adjust(1, 5, "Ale har egna dagar.");
            case ASK -> there.ask(TODAY.plusDays(7), LATER, coordinator);
            case REQUEST -> there.request(1, 4, "Alla vill.", LATER, contact);
            case REMIND -> there.remind(LATER);
            case GRANT -> there.grant(TODAY.plusDays(9), LATER, coordinator);
            case KEEP -> there.keep(1, 3, LATER, contact);
            case FIX -> there.fix(LATER, coordinator);
            case REOPEN -> there.reopen();
            case TOP_UP -> topUp(there, 6);
            case CORRECT -> correct(there, 6, 5);
            case MOVE_DEADLINE -> there.moveNamingDeadline(DEADLINE.plusDays(1));
        }
    }

    /** The round of this test, the longer way as far as that; one that was reopened is its copy. */
    private AllocationRound bring(RoundStatus to) {
        if (to != RoundStatus.PROPOSED) {
            round.ask(TODAY.plusDays(7), NOW, coordinator);
        }
        if (to.compareTo(RoundStatus.GRANTED) >= 0) {
            round.grant(TODAY.plusDays(9), NOW, coordinator);
        }
        if (to.compareTo(RoundStatus.FIXED) >= 0) {
            round.fix(NOW, coordinator);
        }
        AllocationRound there =
                to == RoundStatus.REOPENED ? round.keep(2, NOW, coordinator) : round;
        assertThat(there.getStatus()).isEqualTo(to);
        return there;
    }

    // Numbers ----------------------------------------------------------------------------------

    @Test
    void seats_go_by_population_and_the_plan_is_what_was_said() {
        assertThat(granted(round)).containsExactly(6, 4, 2);
        assertThat(round.getSeats()).isEqualTo(12);
        assertThat(round.getPlan().getMethod()).isEqualTo(ApportionmentMethod.LARGEST_REMAINDER);
        assertThat(round.getPlan().getFirstDivisor()).isEqualTo(FirstDivisor.SINCE_2018);
        assertThat(round.getPlan().getWeightKind()).isEqualTo(WeightKind.POPULATION);
        assertThat(round.getPlan().getWeightYear()).contains(POPULATION_YEAR);
        assertThat(round.getPlan().getMinimum()).isEqualTo(1);
        assertThat(round.getPlan().isCapAtRequest()).isFalse();
        assertThat(round.getPlan().getTieRule()).isEqualTo(Apportionment.USUAL_TIE_RULE);
        assertThat(round.getTreeDay()).isEqualTo(TODAY);
        assertThat(round.getNamingDeadline()).isEqualTo(DEADLINE);
        assertThat(round.getCourse().getProposed().getDoneBy()).contains(coordinator);
        assertThat(round.unallocated()).isZero();
    }

    @Test
    void who_asked_for_less_than_the_minimum_gets_that_and_nobody_more_than_asked_for() {
        round.ask(TODAY.plusDays(7), NOW, coordinator);
        round.request(1, 3, "Färre i år.", LATER, contact);
        round.request(3, 0, "Ingen i år.", LATER, contact);
        round.plan(
                new RoundPlan(
                        12,
                        ApportionmentMethod.SAINTE_LAGUE,
                        FirstDivisor.SINCE_2018,
                        WeightKind.POPULATION,
                        POPULATION_YEAR,
                        1,
                        true,
                        List.of(TieCriterion.CODE),
                        DEADLINE));
        round.compute(all);
        assertThat(granted(round)).containsExactly(3, 9, 0);
    }

    @Test
    void a_unit_without_a_figure_is_named_and_nothing_is_computed() {
        Organisation without =
                persisted(4, new Organisation(OrganisationKind.MUNICIPALITY, "Öckerö", null));
        refused("noPopulation", () -> round.compute(List.of(ale, without)));
        refused(
                "noWeight",
                () -> round.compute(List.of(ale, without), Map.of(1L, new Weight(1, "x"))));
        assertThat(granted(round)).containsExactly(6, 4, 2);
    }

    @Test
    void computing_anew_forgets_adjustments_and_deciding_a_tie_keeps_them() {
        round.adjust(1, 5, "Egna dagar.");
        assertThat(round.unallocated()).isEqualTo(1);
        refused("tieReason", () -> round.decideTie(List.of(2L, 1L), " "));
        round.decideTie(List.of(2L, 1L), " Lott ");
        assertThat(granted(round)).containsExactly(5, 4, 2);
        assertThat(round.getTieReason()).contains("Lott");
        assertThat(round.shareOf(2).getTieRank()).contains(1);
        round.decideTie(List.of(), null);
        assertThat(round.getTieReason()).isEmpty();
        assertThat(round.shareOf(2).getTieRank()).isEmpty();
        round.compute(all);
        assertThat(granted(round)).containsExactly(6, 4, 2);
    }

    @Test
    void more_than_there_is_is_neither_granted_nor_fixed() {
        round.adjust(1, 7, "En till.");
        refused("moreThanTotal", () -> round.fix(LATER, coordinator));
        round.ask(TODAY.plusDays(7), NOW, coordinator);
        refused("moreThanTotal", () -> round.grant(TODAY.plusDays(8), LATER, coordinator));
    }

    // Days -------------------------------------------------------------------------------------

    @Test
    void a_day_for_an_answer_is_neither_over_nor_after_the_naming_and_ends_with_the_day() {
        refused("dayOver", () -> round.ask(TODAY.minusDays(1), NOW, coordinator));
        refused("dayAfterNaming", () -> round.ask(DEADLINE.plusDays(1), NOW, coordinator));
        round.ask(TODAY, NOW, coordinator);
        Instant midnight = Instant.parse("2022-02-01T23:00:00Z");
        round.request(1, 4, "I sista stund.", midnight.minusSeconds(1), contact);
        refused("roundTooLate", () -> round.request(2, 4, "För sent.", midnight, contact));
        round.grant(TODAY.plusDays(1), midnight, coordinator);
        round.keep(1, 3, midnight.plusSeconds(1), contact);
        refused("keepTooMany", () -> round.keep(1, 7, midnight, contact));
        refused(
                "roundTooLate",
                () -> round.keep(1, 3, Instant.parse("2022-02-02T23:00:00Z"), contact));
        refused("deadlineAfterEvent", () -> round.moveNamingDeadline(EVENT_DAY.plusDays(1)));
    }

    @Test
    void granting_begins_new_answers_and_reminders() {
        round.ask(TODAY.plusDays(7), NOW, coordinator);
        round.remind(LATER);
        assertThat(round.getCourse().getRemindedAt()).contains(LATER);
        round.grant(TODAY.plusDays(9), LATER, coordinator);
        assertThat(round.getCourse().getRemindedAt()).isEmpty();
        assertThat(at(round.getCourse().getGranted())).contains(LATER);
        assertThat(round.getCourse().getGranted().flatMap(RoundStep::getDoneBy))
                .contains(coordinator);
        assertThat(round.shareOf(1).getKept()).isEqualTo(6);
    }

    // Opening again ----------------------------------------------------------------------------

    @Test
    void a_round_is_opened_again_only_while_no_seat_has_a_name() {
        round = aRound().of(event).by(coordinator, NOW).fixed();
        round.getCourse().requireReopenable(0);
        refused("namedAlready", () -> round.getCourse().requireReopenable(1));
    }

    @Test
    void what_was_fixed_is_kept_under_its_number_and_the_round_goes_on_under_a_new_one() {
        round.adjust(1, 5, "Egna dagar.");
        round.decideTie(List.of(2L, 1L), "Lott");
        bring(RoundStatus.FIXED);
        AllocationRound kept = round.keep(2, LATER, contact);
        round.reopen();

        assertThat(kept.getNumber()).isEqualTo(1);
        assertThat(kept.getStatus()).isEqualTo(RoundStatus.REOPENED);
        assertThat(at(kept.getCourse().getReopened())).contains(LATER);
        assertThat(kept.getCourse().getReopened().flatMap(RoundStep::getDoneBy)).contains(contact);
        assertThat(at(kept.getCourse().getFixed())).contains(NOW);
        assertThat(kept.getCourse().getFixed().flatMap(RoundStep::getDoneBy)).contains(coordinator);
        assertThat(at(kept.getCourse().getGranted())).contains(NOW);
        assertThat(kept.getCourse().getRequested().flatMap(RoundStep::getDoneBy))
                .contains(coordinator);
        assertThat(kept.getCourse().getRequestUntil()).contains(TODAY.plusDays(7));
        assertThat(kept.getCourse().getAnswerUntil()).contains(TODAY.plusDays(9));
        assertThat(kept.getTieReason()).contains("Lott");
        assertThat(kept.getSeats()).isEqualTo(12);
        assertThat(granted(kept)).containsExactly(5, 4, 2);

        assertThat(round.getNumber()).isEqualTo(2);
        assertThat(round.getStatus()).isEqualTo(RoundStatus.REQUESTED);
        assertThat(at(round.getCourse().getRequested())).contains(NOW);
        assertThat(round.getCourse().getAnswerUntil()).isEmpty();
        assertThat(round.getCourse().getGranted()).isEmpty();
        assertThat(round.getCourse().getFixed()).isEmpty();
        assertThat(granted(round)).containsExactly(5, 4, 2);
    }

    @Test
    void a_round_that_asked_nobody_is_proposed_again() {
        round = aRound().of(event).by(coordinator, NOW).fixed();
        round.reopen();
        assertThat(round.getStatus()).isEqualTo(RoundStatus.PROPOSED);
    }

    // Top-ups ----------------------------------------------------------------------------------

    @Test
    void a_top_up_goes_on_from_what_each_has_and_says_where_its_seats_come_from() {
        round = aRound().of(event).by(coordinator, NOW).fixed();
        AllocationRound more = topUp(round, 6);
        assertThat(granted(more)).containsExactly(3, 2, 1);
        assertThat(more.getShares())
                .extracting(s -> s.getBefore().orElseThrow())
                .containsExactly(6, 4, 2);
        assertThat(more.getStatus()).isEqualTo(RoundStatus.FIXED);
        assertThat(at(more.getCourse().getFixed())).contains(LATER);
        assertThat(more.getCourse().getFixed().flatMap(RoundStep::getDoneBy)).contains(coordinator);
        assertThat(more.getToppedUp()).contains(round);
        assertThat(more.isCorrection()).isFalse();
        assertThat(more.getFromPool()).isEqualTo(2);
        assertThat(more.getSeats()).isEqualTo(6);
        assertThat(more.getTopUpReason()).contains("Större lokal");
        assertThat(more.getPlan().getMinimum()).isEqualTo(1);
        assertThat(more.getNamingDeadline()).isEqualTo(DEADLINE);
        // Its own numbers can be explained by what it keeps.
        assertThat(more.calculation().explain().seatsOf("Ale")).isEqualTo(9);
    }

    @Test
    void what_somebody_was_held_back_is_not_made_up_for_by_a_top_up() {
        round.adjust(1, 3, "Egna dagar.");
        round.fix(NOW, coordinator);
        // Beside Lerum and Tjörn, who have 6 seats for 300 people, 3 seats are those of 150.
        assertThat(
                        Objects.requireNonNull(new RoundTopUp(round, List.of()).claims().get("Ale"))
                                .count())
                .isEqualTo(150);
        assertThat(
                        Objects.requireNonNull(
                                        new RoundTopUp(round, List.of()).claims().get("Lerum"))
                                .count())
                .isEqualTo(200);
        assertThat(new RoundTopUp(round, List.of()).adjustedTo(round.shareOf(1))).contains(3);
        assertThat(new RoundTopUp(round, List.of()).adjustedTo(round.shareOf(2))).isEmpty();
        TopUp.Result plan =
                new RoundTopUp(round, List.of())
                        .compute(
                                new RoundTopUp.Plan(
                                        ApportionmentMethod.SAINTE_LAGUE,
                                        9,
                                        Map.of("Ale", 3, "Lerum", 4, "Tjörn", 2),
                                        Set.of()));
        assertThat(plan.lines()).extracting(TopUp.Line::more).containsExactly(3, 4, 2);
    }

    @Test
    void what_was_adjusted_in_a_top_up_counts_in_the_next_one() {
        round = aRound().of(event).by(coordinator, NOW).fixed();
        AllocationRound more =
                topUp(round, 6, Set.of(), List.of(new RoundTopUp.Adjustment(1, 0, "Nej.")));
        assertThat(granted(more)).containsExactly(0, 2, 1);
        assertThat(new RoundTopUp(round, List.of(more)).adjustedTo(round.shareOf(1))).contains(3);
    }

    @Test
    void where_every_number_was_given_by_somebody_the_numbers_are_the_claims() {
        round.adjust(1, 5, "A");
        round.adjust(2, 3, "B");
        round.adjust(3, 1, "C");
        round.fix(NOW, coordinator);
        assertThat(new RoundTopUp(round, List.of()).claims().values())
                .extracting(Weight::count)
                .containsExactlyInAnyOrder(5L, 3L, 1L);
    }

    @Test
    void who_is_left_out_gets_nothing_and_nobody_at_all_is_no_top_up() {
        round = aRound().of(event).by(coordinator, NOW).fixed();
        AllocationRound more = topUp(round, 6, Set.of(1L), List.of());
        assertThat(granted(more)).containsExactly(0, 4, 2);
        assertThat(more.shareOf(1).isLeftOut()).isTrue();
        refused("topUpNobody", () -> topUp(round, 6, Set.of(1L, 2L, 3L), List.of()));
        refused(
                "moreThanTotal",
                () -> topUp(round, 6, Set.of(), List.of(new RoundTopUp.Adjustment(1, 9, "Fler."))));
    }

    @Test
    void a_correction_changes_single_numbers_and_gives_the_pool_what_is_over() {
        round = aRound().of(event).by(coordinator, NOW).fixed();
        AllocationRound fewer = correct(round, 6, 4);
        assertThat(fewer.isCorrection()).isTrue();
        assertThat(fewer.getFromPool()).isEqualTo(-2);
        assertThat(fewer.getSeats()).isZero();
        assertThat(granted(fewer)).containsExactly(-2);
        assertThat(at(fewer.getCourse().getFixed())).contains(LATER);
        AllocationRound more = correct(round, 4, 7);
        assertThat(more.getFromPool()).isEqualTo(3);
        assertThat(more.getSeats()).isEqualTo(3);
        assertThat(more.shareOf(1).getReason()).contains("Fel siffra");
        assertThat(new RoundTopUp(round, List.of(fewer, more)).adjustedTo(round.shareOf(1)))
                .contains(7);
        more.end(LATER, contact);
        assertThat(more.getStatus()).isEqualTo(RoundStatus.REOPENED);
        assertThat(more.getCourse().getReopened().flatMap(RoundStep::getDoneBy)).contains(contact);
    }

    // Fixtures ---------------------------------------------------------------------------------

    private AllocationRound topUp(AllocationRound of, int seats) {
        return topUp(of, seats, Set.of(), List.of());
    }

    private AllocationRound topUp(
            AllocationRound of,
            int seats,
            Set<Long> leftOut,
            List<RoundTopUp.Adjustment> adjusted) {
        return new RoundTopUp(of, List.of())
                .give(
                        new RoundTopUp.Plan(
                                ApportionmentMethod.SAINTE_LAGUE,
                                seats,
                                Map.of("Ale", 6, "Lerum", 4, "Tjörn", 2),
                                leftOut),
                        3,
                        2,
                        adjusted,
                        " Större lokal ",
                        LATER,
                        coordinator);
    }

    private AllocationRound correct(AllocationRound of, int before, int after) {
        return new RoundTopUp(of, List.of())
                .correct(
                        4,
                        List.of(new RoundTopUp.Correction(1, before, after)),
                        " Fel siffra ",
                        LATER,
                        coordinator);
    }

    private static Optional<Instant> at(Optional<RoundStep> step) {
        return step.map(RoundStep::getDoneAt);
    }

    private static List<Integer> granted(AllocationRound of) {
        return of.getShares().stream().map(AllocationShare::getGranted).toList();
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.key()).isEqualTo("error.seat." + key));
    }
}
