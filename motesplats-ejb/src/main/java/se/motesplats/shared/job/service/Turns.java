package se.motesplats.shared.job.service;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The turns of a job, each in a transaction of its own. */
public final class Turns {

    private Turns() {}

    /**
     * Takes them all: one that fails, such as a row that a fault has spoilt, does not stop those of
     * others behind it.
     *
     * @throws RuntimeException the first failure, with the others, after the last turn
     */
    public static <T> void each(Iterable<T> turns, Consumer<T> take) {
        @Nullable RuntimeException first = null;
        for (T turn : turns) {
            try {
                take.accept(turn);
            } catch (RuntimeException failed) {
                if (first == null) {
                    first = failed;
                } else {
                    first.addSuppressed(failed);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
