package se.motesplats.livetext.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import se.motesplats.shared.RuleViolation;

/**
 * How often one person may save, on this node: more often than anybody types, and less often than
 * would keep others waiting. A page that is refused tries again a little later.
 */
@ApplicationScoped
public class LiveTextPace {

    /** Several texts of a page at once, and what was kept while the network was away. */
    static final int AT_ONCE = 60;

    static final double PER_SECOND = 6;
    private static final int MOST_PEOPLE = 2_000;

    private final ConcurrentHashMap<Long, Purse> purses = new ConcurrentHashMap<>();

    /** What is left of a person's turns, and since when. */
    private record Purse(double left, long nanos) {

        Purse at(long now) {
            double more = (now - nanos) / (double) TimeUnit.SECONDS.toNanos(1) * PER_SECOND;
            return new Purse(Math.min(AT_ONCE, left + more), now);
        }
    }

    /**
     * Takes a turn.
     *
     * @throws RuleViolation if the person has none left
     */
    void take(long person) {
        long now = System.nanoTime();
        boolean[] refused = {false};
        purses.compute(
                person,
                (who, had) -> {
                    Purse purse = had == null ? new Purse(AT_ONCE, now) : had.at(now);
                    refused[0] = purse.left < 1;
                    return refused[0] ? purse : new Purse(purse.left - 1, now);
                });
        if (purses.size() > MOST_PEOPLE) {
            forget(now);
        }
        if (refused[0]) {
            throw new RuleViolation("error.livetext.pace");
        }
    }

    private void forget(long now) {
        for (Iterator<Purse> all = purses.values().iterator(); all.hasNext(); ) {
            if (all.next().at(now).left >= AT_ONCE) {
                all.remove();
            }
        }
    }
}
