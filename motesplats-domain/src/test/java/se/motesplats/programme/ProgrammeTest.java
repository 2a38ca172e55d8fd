package se.motesplats.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private final Programme programme = new Programme(1);

    @Test
    void sequences_of_an_earlier_release_are_raised_above_those_of_the_later() {
        programme.publish(release(1));
        programme.publish(release(4));
        assertThat(programme.getSequenceAhead()).isZero();

        programme.publish(release(1));
        assertThat(programme.getSequenceAhead()).isEqualTo(4);

        programme.publish(release(5));
        assertThat(programme.getSequenceAhead()).isEqualTo(4);
    }

    private static ProgrammeRelease release(int number) {
        return new ProgrammeRelease(1, number, "Program", Instant.EPOCH, null);
    }
}
