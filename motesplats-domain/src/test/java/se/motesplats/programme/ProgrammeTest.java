package se.motesplats.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Instant FIRST = Instant.parse("2022-03-01T09:00:00Z");

    private final Programme programme = new Programme(1);

    @Test
    void sequences_of_an_earlier_release_are_raised_above_those_of_the_later() {
        programme.publish(release(1), FIRST);
        programme.publish(release(4), FIRST);
        assertThat(programme.getSequenceAhead()).isZero();

        programme.publish(release(1), FIRST);
        assertThat(programme.getSequenceAhead()).isEqualTo(4);

        programme.publish(release(5), FIRST);
        assertThat(programme.getSequenceAhead()).isEqualTo(4);
    }

    @Test
    void when_the_public_first_saw_it_stays() {
        assertThat(programme.getFirstShownAt()).isEmpty();
        programme.publish(release(1), FIRST);
        programme.publish(release(2), FIRST.plusSeconds(60));
        assertThat(programme.getFirstShownAt()).contains(FIRST);
    }

    private static ProgrammeRelease release(int number) {
        return new ProgrammeRelease(1, number, "Program", Instant.EPOCH, null);
    }
}
