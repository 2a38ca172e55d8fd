package se.motesplats.shared.clock.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RememberedShiftTest {

    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration AFTER = Duration.ofDays(2);

    private final RememberedShift shift = new RememberedShift();

    @Test
    void what_was_read_is_remembered_until_somebody_moves_the_clock() {
        assertThat(shift.get(() -> BEFORE)).isEqualTo(BEFORE);
        assertThat(shift.get(() -> AFTER)).isEqualTo(BEFORE);
        shift.forget();
        assertThat(shift.get(() -> AFTER)).isEqualTo(AFTER);
    }

    /** The reader asked before the commit and comes back after it. */
    @Test
    void what_was_read_while_somebody_moved_the_clock_is_not_remembered() {
        assertThat(
                        shift.get(
                                () -> {
                                    shift.forget();
                                    return BEFORE;
                                }))
                .isEqualTo(BEFORE);
        assertThat(shift.get(() -> AFTER)).isEqualTo(AFTER);
    }
}
