package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.fixture.Fixtures.anEvent;
import static se.motesplats.fixture.Fixtures.anEventOn;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.motesplats.shared.RuleViolation;

class SeatHoldTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 7);
    private static final LocalDate DEADLINE = LocalDate.of(2027, 3, 5);

    @ParameterizedTest
    @CsvSource({"2027-02-01, 2027-03-05", "2027-03-05, 2027-03-05", "2027-03-06, 2027-04-07"})
    void seats_are_kept_until_the_naming_deadline_and_after_that_until_the_event(
            LocalDate today, LocalDate last) {
        assertThat(SeatHold.lastDay(anEventOn(DAY), DEADLINE, today)).contains(last);
    }

    @Test
    void without_a_distribution_the_event_alone_decides() {
        assertThat(SeatHold.lastDay(anEventOn(DAY), null, DEADLINE)).contains(DAY);
        assertThat(SeatHold.lastDay(anEvent(), null, DEADLINE)).isEmpty();
    }

    @Test
    void no_day_is_past_or_later_than_the_last() {
        assertThatCode(() -> SeatHold.requireDay(DEADLINE, DEADLINE, DEADLINE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SeatHold.requireDay(DEADLINE.minusDays(1), DEADLINE, DEADLINE))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("error.seat.holdPast");
        assertThatThrownBy(() -> SeatHold.requireDay(DEADLINE.plusDays(1), DEADLINE, DEADLINE))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("error.seat.holdTooLong");
        assertThatThrownBy(() -> SeatHold.requireDay(DEADLINE, DEADLINE, null))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("error.seat.holdNoDay");
    }
}
