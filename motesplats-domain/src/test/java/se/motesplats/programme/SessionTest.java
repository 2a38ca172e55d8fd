package se.motesplats.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.RuleViolation;

class SessionTest {

    private static final LocalDate SPRING_NIGHT = LocalDate.of(2027, 3, 28);

    private final Session session = new Session(1, null, SessionKind.BREAK, "Nattfika");

    private static Slot slot(LocalDate day, int hour, int minute) {
        return new Slot(day, LocalTime.of(hour, minute), LocalTime.of(hour, minute).plusHours(1));
    }

    @Test
    void has_no_time_that_the_clock_jumps_over() {
        Slot before = slot(SPRING_NIGHT.minusDays(1), 2, 30);
        session.place(before, null);
        for (Slot skipped : new Slot[] {slot(SPRING_NIGHT, 2, 30), slot(SPRING_NIGHT, 1, 30)}) {
            assertThatThrownBy(() -> session.place(skipped, null))
                    .isInstanceOf(RuleViolation.class)
                    .extracting(e -> ((RuleViolation) e).key())
                    .isEqualTo("error.time.skipped");
        }
        assertThat(session.getSlot()).as("as it was").contains(before);
    }

    @Test
    void may_lie_in_the_hour_that_comes_twice() {
        Slot twice = slot(LocalDate.of(2027, 10, 31), 2, 30);
        session.place(twice, null);
        assertThat(session.getSlot()).contains(twice);
    }
}
