package se.motesplats.account;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where passwords are hashed: in a few threads that stand back for all others, so that many logins
 * at once wait for each other and not pages for them. First come, first served.
 */
final class HashingThreads {

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    /**
     * @param number of hashes at the same time
     */
    HashingThreads(int number) {
        threads =
                new ThreadPoolExecutor(
                        number,
                        number,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        HashingThreads::thread);
        // They end by themselves: nothing of the application stays when it is taken off a server.
        threads.allowCoreThreadTimeOut(true);
    }

    // What is asked for is to be late, not to be in time.
    @SuppressWarnings("ThreadPriorityCheck")
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "password-hashing");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setContextClassLoader(null);
        return thread;
    }

    /** Does the work in its turn; the caller waits. */
    <T> T run(Supplier<T> work) {
        Future<T> result = threads.submit(work::get);
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new CancellationException("the server stops");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
