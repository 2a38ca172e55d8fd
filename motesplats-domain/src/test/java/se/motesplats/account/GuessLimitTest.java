package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessLimitTest {

    private static final Instant LAST = Instant.parse("2022-04-06T08:00:00Z");
    private final GuessLimit limit =
            new GuessLimit(10, Duration.ofMinutes(1), Duration.ofHours(24), Duration.ofHours(24));

    @Test
    void ten_attempts_are_free_and_then_each_waits_twice_as_long() {
        assertThat(limit.waitAfter(9)).isZero();
        assertThat(limit.waitAfter(10)).isEqualTo(Duration.ofMinutes(1));
        assertThat(limit.waitAfter(11)).isEqualTo(Duration.ofMinutes(2));
        assertThat(limit.waitAfter(15)).isEqualTo(Duration.ofMinutes(32));
    }

    @Test
    void no_wait_is_longer_than_the_longest_however_many_attempts_there_were() {
        assertThat(limit.waitAfter(21)).isEqualTo(Duration.ofHours(24));
        assertThat(limit.waitAfter(80)).isEqualTo(Duration.ofHours(24));
        assertThat(limit.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_series_ends_a_day_after_its_last_wait_and_not_before() {
        Instant end = LAST.plus(Duration.ofMinutes(2)).plus(Duration.ofHours(24));

        assertThat(limit.isForgotten(LAST, 11, end.minusMillis(1))).isFalse();
        assertThat(limit.isForgotten(LAST, 11, end)).isTrue();
    }

    @Test
    void a_series_from_a_clock_that_was_moved_is_forgotten() {
        assertThat(limit.isForgotten(LAST, 11, LAST.minusSeconds(1))).isTrue();
    }

    @Test
    void the_person_is_told_once_in_a_series() {
        assertThat(limit.isFirstToWait(9)).isFalse();
        assertThat(limit.isFirstToWait(10)).isTrue();
        assertThat(limit.isFirstToWait(11)).isFalse();
    }
}
