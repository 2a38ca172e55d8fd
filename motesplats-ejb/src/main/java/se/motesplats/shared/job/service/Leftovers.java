package se.motesplats.shared.job.service;

import java.time.Instant;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Rows that nobody needs any more, such as links that ran out long ago. Implementations are CDI
 * beans and are found by type; {@link TidyJob} asks them every night.
 */
public interface Leftovers {

    /** Short and stable, for the job's result and for what the log says of a failure. */
    String name();

    /**
     * Removes them, in a transaction of its own. Called as the system; rows of an audited table go
     * in a {@link SystemStep}.
     *
     * @return how many rows it removed
     */
    int remove(Instant now);
}
