package se.motesplats.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.motesplats.checkin.DoorRule.Before;
import se.motesplats.checkin.DoorRule.Shown;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.NominationStatus;

/** Every case that the door answers, and which of two reasons it says. */
class DoorRuleTest {

    private static final long HERE = 7;
    private static final long ELSEWHERE = 8;
    private static final LocalDate FIRST = LocalDate.of(2027, 4, 6);
    private static final Set<LocalDate> DAYS = Set.of(FIRST, FIRST.plusDays(1));

    @ParameterizedTest(name = "{0}, {1}, {2}, day {3}, in: {4}, online: {5} -> {6}")
    @CsvSource(
            textBlock =
                    """
                    # scan  event      seat       day in     online -> verdict
                    NEVER,  PLANNED,   ACCEPTED,  0,  false, false, WELCOME
                    NEVER,  PLANNED,   ACCEPTED,  1,  false, false, WELCOME
                    NEVER,  PLANNED,   INVITED,   0,  false, false, WELCOME
                    NEVER,  PLANNED,   NOMINATED, 0,  false, false, WELCOME
                    # Was in on the first day, or was noted as missing too early.
                    NEVER,  PLANNED,   ATTENDED,  1,  false, false, WELCOME
                    NEVER,  PLANNED,   NO_SHOW,   1,  false, false, WELCOME
                    NEVER,  COMPLETED, ACCEPTED,  1,  false, false, WELCOME

                    NEVER,  PLANNED,   ATTENDED,  0,  true,  false, ALREADY_IN
                    # Who has come is not sent home because of what was chosen before.
                    NEVER,  PLANNED,   ATTENDED,  0,  true,  true,  ALREADY_IN
                    NEVER,  PLANNED,   ACCEPTED,  0,  false, true,  ONLINE
                    NEVER,  PLANNED,   ATTENDED,  1,  false, true,  ONLINE

                    NEVER,  PLANNED,   ACCEPTED, -1,  false, false, OTHER_DAY
                    NEVER,  PLANNED,   ACCEPTED,  2,  false, false, OTHER_DAY
                    NEVER,  PLANNED,   ACCEPTED,  2,  false, true,  OTHER_DAY

                    NEVER,  PLANNED,   REPLACED,  0,  false, false, REPLACED
                    NEVER,  PLANNED,   REPLACED,  0,  true,  false, REPLACED
                    NEVER,  PLANNED,   REPLACED,  2,  false, true,  REPLACED
                    NEVER,  PLANNED,   DECLINED,  0,  false, false, CANCELLED
                    NEVER,  PLANNED,   NO_ANSWER, 0,  false, false, CANCELLED
                    NEVER,  PLANNED,   CANCELLED, 0,  false, false, CANCELLED
                    NEVER,  PLANNED,   CANCELLED, 2,  true,  true,  CANCELLED

                    NEVER,  CANCELLED, ACCEPTED,  0,  false, false, NOT_PLANNED
                    NEVER,  POSTPONED, ACCEPTED,  0,  false, false, NOT_PLANNED
                    NEVER,  CANCELLED, REPLACED,  2,  true,  true,  NOT_PLANNED

                    # The same scan has the same answer, whatever has happened since.
                    COUNTED, PLANNED,  ATTENDED,  0,  true,  false, WELCOME
                    COUNTED, PLANNED,  CANCELLED, 2,  true,  true,  WELCOME
                    COUNTED, CANCELLED, REPLACED, 0,  false, false, WELCOME
                    UNDONE, PLANNED,   ACCEPTED,  0,  false, false, UNDONE
                    UNDONE, PLANNED,   ATTENDED,  0,  true,  false, UNDONE
                    UNDONE, POSTPONED, DECLINED,  2,  false, true,  UNDONE
                    """)
    void the_door_answers(
            Before scan,
            EventStatus event,
            NominationStatus seat,
            int day,
            boolean in,
            boolean online,
            Verdict verdict) {
        assertThat(answer(event, new Shown(HERE, seat, in, online, scan), FIRST.plusDays(day)))
                .isEqualTo(verdict);
    }

    @Test
    void a_code_of_nobody_is_unknown_on_any_day_of_any_event() {
        for (EventStatus event : EventStatus.values()) {
            assertThat(answer(event, null, FIRST)).isEqualTo(Verdict.UNKNOWN);
            assertThat(answer(event, null, FIRST.minusDays(1))).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_seat_at_another_event_is_said_to_be_that_whatever_became_of_it(NominationStatus seat) {
        for (Before scan : Before.values()) {
            Shown shown = new Shown(ELSEWHERE, seat, true, true, scan);
            assertThat(answer(EventStatus.CANCELLED, shown, FIRST)).isEqualTo(Verdict.OTHER_EVENT);
        }
    }

    @Test
    void only_who_holds_a_seat_of_a_held_event_on_its_day_or_was_counted_goes_in() {
        Set<NominationStatus> active = NominationStatus.ACTIVE;
        for (EventStatus event : EventStatus.values()) {
            for (NominationStatus seat : NominationStatus.values()) {
                for (int day = -1; day <= 2; day++) {
                    boolean held =
                            EnumSet.of(EventStatus.PLANNED, EventStatus.COMPLETED).contains(event)
                                    && active.contains(seat)
                                    && (day == 0 || day == 1);
                    Shown shown = new Shown(HERE, seat, false, false, Before.NEVER);
                    assertThat(answer(event, shown, FIRST.plusDays(day)).isIn())
                            .as("%s %s %s", event, seat, day)
                            .isEqualTo(held);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-9, 0", "0, 0", "1, 1", "2, 1", "99, 1"})
    void the_day_that_counts_is_today_the_next_or_the_last(int today, int counts) {
        assertThat(
                        new DoorRule(HERE, EventStatus.PLANNED, DAYS)
                                .dayThatCounts(FIRST.plusDays(today)))
                .contains(FIRST.plusDays(counts));
        assertThat(new DoorRule(HERE, EventStatus.PLANNED, Set.of()).dayThatCounts(FIRST))
                .isEmpty();
    }

    private static Verdict answer(EventStatus event, @Nullable Shown shown, LocalDate day) {
        return new DoorRule(HERE, event, DAYS).verdict(shown, day);
    }
}
