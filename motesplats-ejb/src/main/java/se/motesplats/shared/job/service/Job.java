package se.motesplats.shared.job.service;

import java.time.Duration;
import java.time.Instant;

/**
 * Work that the system does by itself, again and again. Every node's heartbeat asks the database
 * which jobs are due and runs those it gets the row of, so a job runs on one node at a time; it
 * must be safe to run twice all the same. Implementations are CDI beans or EJBs and are found by
 * type. {@link #run} is called as the system, without a transaction of its own around it.
 */
public interface Job {
    /**
     * Stable name, the key of its row and of its text ({@code job.<name>}), such as {@code
     * mailing.send}.
     */
    String name();

    /** How long to wait after a run until the next. */
    Duration every();

    /** When the next run is due after one that ends now. */
    default Instant nextRun(Instant now) {
        return now.plus(every());
    }

    /**
     * Does what is due now.
     *
     * @return one line for the administration page, such as "12 sent, 1 retry"
     */
    String run();
}
