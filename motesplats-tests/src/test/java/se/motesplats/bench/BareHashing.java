package se.motesplats.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * In a JVM of its own: how many passwords the platform hashes a second on all processors, at the
 * cost of the application's. Argument: for how many seconds.
 */
public final class BareHashing {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int KEY_BITS = 256;

    private BareHashing() {}

    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(processors);
        try {
            count(threads, processors, time.dividedBy(2));
            System.out.println(count(threads, processors, time) / (double) time.toSeconds());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long count(ExecutorService threads, int number, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            work.add(
                    () -> {
                        long done = 0;
                        while (System.nanoTime() < end) {
                            SecretKeyFactory.getInstance(ALGORITHM)
                                    .generateSecret(
                                            new PBEKeySpec(
                                                    "demo".toCharArray(),
                                                    new byte[16],
                                                    ITERATIONS,
                                                    KEY_BITS));
                            done++;
                        }
                        return done;
                    });
        }
        long all = 0;
        for (Future<Long> one : threads.invokeAll(work)) {
            all += one.get();
        }
        return all;
    }
}
