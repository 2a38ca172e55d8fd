package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.fixture.Fixtures.aNomination;
import static se.motesplats.fixture.Fixtures.aPerson;
import static se.motesplats.fixture.Fixtures.aRound;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.shared.RuleViolation;

class NominationTest {

    private static final Instant NOW = Instant.parse("2022-03-01T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));

    private final Person manager = aPerson("Petra", "Palm");
    private Allocation unit;
    private Seat seat;
    private Nomination nomination;

    @BeforeEach
    void name_somebody() {
        nomination = aNomination().by(manager, NOW).named();
        unit = nomination.getAllocation();
        seat = nomination.getSeat();
    }

    @Test
    void whoever_came_is_noted_once() {
        nomination.invite(NOW);
        assertThat(nomination.attend(LATER)).isTrue();
        assertThat(nomination.attend(LATER.plusSeconds(60))).isFalse();
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.ATTENDED);
        assertThat(nomination.getOutcomeAt()).contains(LATER);
        assertThat(nomination.missed(LATER)).as("who came did not stay away").isFalse();
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.ATTENDED);
    }

    @Test
    void whose_seat_was_given_away_at_the_door_is_replaced_and_remembered_as_missing() {
        nomination.accept(NOW);
        Nomination next = onTheSeat(aPerson("Gäst", "Utan"));
        nomination.giveAway(next, LATER, manager, "Kom inte.");
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.REPLACED);
        assertThat(nomination.isMissed()).isTrue();
        assertThat(next.getReplaces()).contains(nomination);
        Nomination substitute = onTheSeat(aPerson("Eva", "Ersättare"));
        next.replaceBy(substitute, LATER, manager, null);
        assertThat(next.isMissed()).as("who was replaced in time missed nothing").isFalse();
        assertThat(substitute.isMissed()).isFalse();
        substitute.missed(LATER);
        assertThat(substitute.isMissed()).isTrue();
    }

    @Test
    void how_somebody_takes_part_is_chosen_only_where_the_event_leaves_a_choice() {
        nomination.takePart(SeatMode.ONLINE);
        assertThat(nomination.findMode()).as("on site only").isEmpty();
        assertThatThrownBy(() -> nomination.change(SeatMode.ONLINE))
                .hasMessageContaining("error.seat.modeFixed");
        nomination.getEvent().meetAt(AttendanceMode.HYBRID, "Draken", null, null);
        assertThat(nomination.findMode()).contains(SeatMode.ONLINE);
        assertThat(nomination.change(SeatMode.ONLINE)).isFalse();
        assertThat(nomination.change(SeatMode.ON_SITE)).isTrue();
        nomination.change(SeatMode.ONLINE);
        Nomination substitute = onTheSeat(aPerson("Eva", "E"));
        nomination.replaceBy(substitute, LATER, manager, null);
        assertThat(substitute.findMode()).as("as the one before").contains(SeatMode.ONLINE);
        assertThatThrownBy(() -> nomination.change(SeatMode.ON_SITE))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void the_day_with_the_least_room_decides_for_each_way_of_taking_part() {
        SeatCapacity capacity = new SeatCapacity(nomination.getEvent());
        LocalDate day = LocalDate.of(2022, 4, 6);
        capacity.change(
                200,
                100,
                List.of(
                        new DayCapacity(1, day, 150, 100),
                        new DayCapacity(1, day.plusDays(1), 180, 40)),
                0);
        assertThat(capacity.room(SeatMode.ON_SITE)).isEqualTo(150);
        assertThat(capacity.room(SeatMode.ONLINE)).isEqualTo(40);
    }

    @Test
    void a_check_in_that_was_a_mistake_is_undone_to_what_was_answered() {
        assertThat(nomination.undoAttend()).isFalse();
        nomination.attend(LATER);
        assertThat(nomination.undoAttend()).isTrue();
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.NOMINATED);
        nomination.invite(NOW);
        nomination.attend(LATER);
        nomination.undoAttend();
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.INVITED);
        nomination.accept(LATER);
        nomination.attend(LATER);
        nomination.undoAttend();
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.ACCEPTED);
        assertThat(nomination.getOutcomeAt()).isEmpty();
    }

    @Test
    void whoever_was_thought_missing_can_still_come() {
        nomination.accept(NOW);
        assertThat(nomination.missed(LATER)).isTrue();
        assertThat(nomination.missed(LATER)).isFalse();
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.NO_SHOW);
        assertThat(nomination.getOutcomeAt()).contains(LATER);
        assertThat(nomination.attend(LATER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = NominationStatus.class,
            names = {"ATTENDED", "NO_SHOW", "DECLINED", "NO_ANSWER", "CANCELLED", "REPLACED"})
    void what_is_over_changes_no_more(NominationStatus over) {
        nomination.invite(NOW);
        nomination.answerBy(LATER);
        switch (over) {
            case ATTENDED -> nomination.attend(LATER);
            case NO_SHOW -> nomination.missed(LATER);
            case DECLINED -> nomination.decline(LATER);
            case NO_ANSWER -> nomination.expire(LATER);
            case CANCELLED -> nomination.cancel(LATER, manager, null);
            default ->
                    nomination.replaceBy(onTheSeat(aPerson("Anna", "Alm")), LATER, manager, null);
        }
        assertThat(nomination.getStatus()).isEqualTo(over);
        refused(() -> nomination.invite(LATER));
        refused(() -> nomination.accept(LATER));
        refused(() -> nomination.cancel(LATER, manager, null));
        refused(() -> nomination.replaceBy(onTheSeat(aPerson("Bo", "Berg")), LATER, manager, null));
        refused(() -> nomination.expire(LATER));
        if (over != NominationStatus.DECLINED) {
            refused(() -> nomination.decline(LATER));
        }
        if (!over.isActive()) {
            refused(() -> nomination.attend(LATER));
            refused(() -> nomination.missed(LATER));
        }
        assertThat(nomination.getStatus()).isEqualTo(over);
    }

    @Test
    void an_answer_is_in_time_until_the_moment_and_too_late_from_it() {
        nomination.invite(NOW);
        nomination.answerBy(LATER);
        assertThat(nomination.isTooLate(LATER.minusSeconds(1))).isFalse();
        refused(() -> nomination.expire(LATER.minusSeconds(1)));
        assertThat(nomination.isTooLate(LATER)).isTrue();
        assertThatThrownBy(() -> nomination.accept(LATER))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.key()).isEqualTo("error.seat.answerTooLate"));
        nomination.expire(LATER);
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.NO_ANSWER);
        assertThat(nomination.getEndedAt()).contains(LATER);
    }

    @Test
    void a_yes_in_time_never_expires() {
        nomination.answerBy(LATER);
        nomination.accept(NOW);
        assertThat(nomination.isTooLate(LATER)).isFalse();
        refused(() -> nomination.expire(LATER));
    }

    @Test
    void the_substitute_has_the_same_seat_and_the_link_to_whom_it_replaces() {
        nomination.accept(NOW);
        Person substitute = aPerson("Anna", "Alm");
        Nomination next = onTheSeat(substitute);
        nomination.replaceBy(next, LATER, manager, "Sjuk");
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.REPLACED);
        assertThat(nomination.getEndReason()).contains("Sjuk");
        assertThat(next.getReplaces()).contains(nomination);
        assertThat(next.getSeat()).isSameAs(seat);
        assertThat(next.getAllocation()).isSameAs(unit);
        assertThat(next.getPerson()).isSameAs(substitute);
        assertThat(next.getStatus()).isEqualTo(NominationStatus.INVITED);
    }

    @Test
    void nobody_takes_the_place_of_somebody_on_another_seat() {
        Nomination elsewhere =
                new Nomination(
                        new Seat(aRound().of(unit.getEvent()).begun(), unit),
                        unit,
                        aPerson("Anna", "Alm"),
                        NOW,
                        manager);
        assertThatThrownBy(() -> nomination.replaceBy(elsewhere, LATER, manager, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(nomination.getStatus()).isEqualTo(NominationStatus.NOMINATED);
    }

    @Test
    void who_said_no_comes_after_all_by_the_name_that_was_typed() {
        nomination.callAs(new CalledAs("Emma", "Eken", "emma@motesplats.example"));
        Nomination again = onTheSeat(nomination.getPerson());
        refused(() -> nomination.comeAfterAll(again, LATER));
        nomination.decline(NOW);
        nomination.comeAfterAll(again, LATER);
        assertThat(again.getStatus()).isEqualTo(NominationStatus.ACCEPTED);
        assertThat(again.getName()).isEqualTo("Emma Eken");
        assertThat(nomination.getStatus())
                .as("what was said stays said")
                .isEqualTo(NominationStatus.DECLINED);
    }

    @Test
    void the_place_on_the_list_follows_the_answer() {
        assertThat(after(n -> n.accept(NOW))).isEqualTo(ReserveStatus.SEATED);
        assertThat(after(n -> n.decline(NOW))).isEqualTo(ReserveStatus.DECLINED);
        assertThat(after(n -> n.expire(LATER))).isEqualTo(ReserveStatus.EXPIRED);
        assertThat(after(n -> n.cancel(NOW, manager, null))).isEqualTo(ReserveStatus.REMOVED);
        assertThat(after(n -> n.attend(NOW))).isEqualTo(ReserveStatus.SEATED);
        assertThat(
                        after(
                                n -> {
                                    n.accept(NOW);
                                    n.decline(LATER);
                                }))
                .as("who had a seat waits no more")
                .isEqualTo(ReserveStatus.SEATED);
    }

    @Test
    void nobody_is_offered_two_seats_from_one_place() {
        Reserve waiting = reserve();
        nomination.offerFrom(waiting, LATER);
        Nomination second = new Nomination(seat, unit, waiting.getPerson(), NOW, manager);
        assertThatThrownBy(() -> second.offerFrom(waiting, LATER))
                .isInstanceOf(RuleViolation.class);
    }

    private ReserveStatus after(Consumer<Nomination> what) {
        Reserve waiting = reserve();
        Nomination offer = new Nomination(seat, unit, waiting.getPerson(), NOW, manager);
        offer.offerFrom(waiting, LATER);
        offer.invite(NOW);
        what.accept(offer);
        return waiting.getStatus();
    }

    private Nomination onTheSeat(Person person) {
        return new Nomination(seat, unit, person, LATER, manager);
    }

    private Reserve reserve() {
        return new Reserve(unit, aPerson("Rut", "Ros"), ReserveLevel.UNIT, 1, NOW, manager);
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.key()).isEqualTo("error.seat.nominationOver"));
    }
}
