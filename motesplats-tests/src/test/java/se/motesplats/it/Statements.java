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
 * of the transaction included. Jobs and other people at the same time do not count, nor does what
 * the pool asks to see whether a connection lives: how often it does depends on which connection it
 * hands out.
 */
public final class Statements {

    private static final Logger LOGGER =
            Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private static final String IS_ALIVE = "query=\"SELECT 1\"";

    private static final int TURNS = 5;

    private Statements() {}

    /** How many statements the work takes. */
    public static long of(Callable<?> work) throws Exception {
        Thread own = Thread.currentThread();
        AtomicLong count = new AtomicLong();
        Handler counter =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        if (Thread.currentThread() == own) {
                            count.addAndGet(statements(record));
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

    /**
     * The fewest that some reading takes in several turns: what all requests remember for a while,
     * as the application's clock, is read anew now and then, by whoever comes first.
     */
    public static long fewest(Callable<?> reading) throws Exception {
        long fewest = of(reading);
        for (int i = 1; i < TURNS; i++) {
            fewest = Math.min(fewest, of(reading));
        }
        return fewest;
    }

    /**
     * The driver tells that it executes something, and after it what, unless it is prepared. Of a
     * batch it tells how many statements it has made of it: rows that it puts into one count once.
     */
    private static int statements(LogRecord record) {
        String step = String.valueOf(record.getMessage()).strip();
        if (step.startsWith("simple execute")) {
            return 1;
        }
        if (step.startsWith("batch execute")) {
            Object[] data = record.getParameters();
            return data == null ? 1 : ((Number) data[0]).intValue();
        }
        return step.startsWith("FE=> Parse") && step.contains(IS_ALIVE) ? -1 : 0;
    }
}
