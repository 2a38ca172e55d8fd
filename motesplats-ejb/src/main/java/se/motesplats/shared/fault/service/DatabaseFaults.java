package se.motesplats.shared.fault.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.clock.service.AppClock;

/**
 * What this node met lately when it wrote. A full disk shows only then: small changes still find
 * room while larger ones do not, so nothing that could be asked would tell.
 */
@ApplicationScoped
public class DatabaseFaults {

    /** Some heartbeats: whoever asks for the health of the node each minute sees it. */
    private static final Duration REMEMBERED = Duration.ofSeconds(75);

    private record Seen(DatabaseFault fault, Instant at) {}

    @Inject private AppClock clock;

    private volatile @Nullable Seen last;

    /** Remembers what went wrong, if it is of this kind. */
    public Optional<DatabaseFault> note(Throwable thrown) {
        Optional<DatabaseFault> fault = DatabaseFault.in(thrown);
        fault.ifPresent(met -> last = new Seen(met, clock.realInstant()));
        return fault;
    }

    /** What went wrong just now. */
    Optional<DatabaseFault> lately() {
        Seen seen = last;
        return seen == null
                        || Duration.between(seen.at(), clock.realInstant()).compareTo(REMEMBERED)
                                > 0
                ? Optional.empty()
                : Optional.of(seen.fault());
    }
}
