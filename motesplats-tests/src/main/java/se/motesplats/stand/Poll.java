package se.motesplats.stand;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Bounded waiting for something that another process does. */
public final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Poll() {}

    /**
     * Asks again and again until there is an answer.
     *
     * @throws StandFailure when the time is over; {@code what} says what was waited for
     */
    public static <T> T until(Duration atMost, String what, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new StandFailure(
                        "Waited %d s in vain for: %s.".formatted(atMost.toSeconds(), what));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Waits until the condition holds. */
    public static void untilTrue(Duration atMost, String what, BooleanSupplier condition) {
        until(atMost, what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
