package se.motesplats.shared.job.service;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job on the administration page.
 *
 * @param every the wait between two runs
 * @param runningOn the node that runs it now
 * @param requestedBy who last asked for a run out of turn, with {@code requestedAt}
 */
public record JobListItem(
        String name,
        Duration every,
        Instant nextRun,
        @Nullable Instant lastRun,
        @Nullable Duration took,
        @Nullable String node,
        @Nullable String result,
        boolean failed,
        @Nullable String runningOn,
        @Nullable String requestedBy,
        @Nullable Instant requestedAt) {}
