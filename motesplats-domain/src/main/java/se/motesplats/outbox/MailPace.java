package se.motesplats.outbox;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast mails leave, from how many had left at a moment.
 *
 * @param since when that was
 * @param done how many were done with then
 */
public record MailPace(Instant since, long done) implements Serializable {

    /** Before that much has passed, nothing is known. */
    static final Duration SOONEST = Duration.ofSeconds(3);

    /**
     * How long it takes at this pace until nothing waits any more.
     *
     * @param doneNow how many are done with by now
     * @param waiting how many are not
     * @return empty while nobody can know: nothing has left yet, or it was just now
     */
    public Optional<Duration> left(Instant now, long doneNow, long waiting) {
        Duration passed = Duration.between(since, now);
        long gone = doneNow - done;
        return gone <= 0 || passed.compareTo(SOONEST) < 0
                ? Optional.empty()
                : Optional.of(passed.multipliedBy(waiting).dividedBy(gone));
    }
}
