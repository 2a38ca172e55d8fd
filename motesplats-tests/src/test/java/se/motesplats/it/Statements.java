package se.motesplats.it;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts the SQL statements that some work sends in its own thread, as the driver logs them, those
 * of the transaction included. Jobs and other people at the same time do not count.
 */
public final class Statements {

    private static final Logger LOGGER =
            Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private Statements() {}

    /** How many statements the work takes. */
    public static long of(Callable<?> work) throws Exception {
        Thread own = Thread.currentThread();
        AtomicLong count = new AtomicLong();
        Handler counter =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        String text = String.valueOf(record.getMessage());
                        if (Thread.currentThread() == own
                                && text.strip().startsWith("simple execute")) {
                            count.incrementAndGet();
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        @Nullable Level before = LOGGER.getLevel();
        boolean told = LOGGER.getUseParentHandlers();
        counter.setLevel(Level.ALL);
        LOGGER.setLevel(Level.FINEST);
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(counter);
        try {
            work.call();
        } finally {
            LOGGER.removeHandler(counter);
            LOGGER.setUseParentHandlers(told);
            LOGGER.setLevel(before);
        }
        return count.get();
    }
}
