package se.motesplats.shared.clock.service;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far the clock was moved, read again after a second or when somebody moved it here. */
final class RememberedShift {

    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong moves = new AtomicLong();
    private volatile @Nullable Read last;

    /**
     * What was read.
     *
     * @param after how many moves were seen here before: what is read while somebody moves the
     *     clock may be of the time before
     */
    private record Read(Duration shift, long at, long after) {}

    Duration get(Supplier<Duration> source) {
        Read known = last;
        if (known == null
                || known.after() != moves.get()
                || System.nanoTime() - known.at() >= REMEMBERED_NANOS) {
            long after = moves.get();
            known = new Read(source.get(), System.nanoTime(), after);
            last = known;
        }
        return known.shift();
    }

    void forget() {
        moves.incrementAndGet();
    }
}
