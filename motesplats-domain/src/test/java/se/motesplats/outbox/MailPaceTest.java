package se.motesplats.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailPaceTest {

    private static final Instant START = Instant.parse("2022-03-14T07:00:00Z");
    private static final MailPace PACE = new MailPace(START, 100);

    @Test
    void what_waits_takes_as_long_as_what_left() {
        assertThat(PACE.left(START.plusSeconds(10), 150, 300)).contains(Duration.ofSeconds(60));
        assertThat(PACE.left(START.plusSeconds(10), 150, 0)).contains(Duration.ZERO);
    }

    @Test
    void nobody_knows_while_nothing_leaves_or_it_was_just_now() {
        assertThat(PACE.left(START.plusSeconds(10), 100, 300)).isEmpty();
        assertThat(PACE.left(START.plusSeconds(10), 90, 300)).isEmpty();
        assertThat(PACE.left(START.plusMillis(2_999), 150, 300)).isEmpty();
        assertThat(PACE.left(START.minusSeconds(5), 150, 300)).isEmpty();
    }
}
