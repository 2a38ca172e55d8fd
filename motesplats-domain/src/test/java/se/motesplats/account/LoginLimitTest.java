package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginLimitTest {

    private static final Instant START = Instant.parse("2022-04-06T08:00:00Z");
    private final LoginLimit limit = new LoginLimit(3, Duration.ofMinutes(15));

    @Test
    void lets_the_last_allowed_attempt_through_and_not_the_next() {
        assertThat(limit.accepts(3)).isTrue();
        assertThat(limit.accepts(4)).isFalse();
    }

    @Test
    void tells_whole_minutes_to_wait_and_never_none() {
        assertThat(limit.minutesLeft(START, START)).isEqualTo(15);
        assertThat(limit.minutesLeft(START, START.plusSeconds(1))).isEqualTo(15);
        assertThat(limit.minutesLeft(START, START.plusSeconds(899))).isEqualTo(1);
        assertThat(limit.minutesLeft(START, START.plusSeconds(5000))).isEqualTo(1);
    }
}
