package se.motesplats.shared.job.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Removes what nobody needs any more; what cannot be removed stops nothing else. */
@ApplicationScoped
public class TidyJob implements Job {

    private static final Logger LOG = System.getLogger(TidyJob.class.getName());

    @Inject @Any private Instance<Leftovers> leftovers;
    @Inject private Clock clock;

    @Override
    public String name() {
        return "shared.tidy";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /**
     * @throws IllegalStateException at the end, naming all that could not be removed
     */
    @Override
    public String run() {
        Instant now = clock.instant();
        List<String> done = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        leftovers.stream()
                .sorted(Comparator.comparing(Leftovers::name))
                .forEach(
                        rows -> {
                            try {
                                done.add(rows.name() + ' ' + rows.remove(now));
                            } catch (RuntimeException refused) {
                                LOG.log(
                                        Level.ERROR,
                                        "Leftovers could not be removed: " + rows.name(),
                                        refused);
                                failed.add(rows.name());
                            }
                        });
        if (!failed.isEmpty()) {
            throw new IllegalStateException("not removed: " + String.join(", ", failed));
        }
        return "removed: " + String.join(", ", done);
    }
}
