package se.motesplats.shared.job.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobOutcomeTest {

    private static final Instant MORNING = Instant.parse("2027-04-06T06:30:00Z");
    private static final Duration EVERY = Duration.ofMinutes(5);

    /** Moved by somebody while the job ran: what it saw was not the time that it is now. */
    @Test
    void a_run_counts_for_the_time_that_it_began_in() {
        JobTable.Outcome ran =
                new JobTable.Outcome(MORNING, Duration.ofSeconds(20), "3 codes", false);
        assertThat(ran.endedAt()).isEqualTo("2027-04-06T06:30:20Z");

        Instant next = ran.endedAt().plus(EVERY);
        Instant hoursBack = MORNING.minus(Duration.ofHours(2));
        Instant hoursOn = MORNING.plus(Duration.ofHours(2));
        assertThat(next)
                .as("further ahead than a period, which is how the table knows it as due")
                .isAfter(hoursBack.plus(EVERY));
        assertThat(next).as("long due").isBefore(hoursOn);
    }
}
