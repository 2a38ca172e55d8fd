package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingThreadsTest {

    private static final int AT_ONCE = 2;
    private static final int CALLERS = 50;

    @Test
    void however_many_come_no_more_are_hashed_at_once_than_there_are_threads() throws Exception {
        HashingThreads threads = new HashingThreads(AT_ONCE);
        CountDownLatch both = new CountDownLatch(AT_ONCE);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int own = i;
                answers.add(
                        callers.submit(
                                () ->
                                        threads.run(
                                                () -> {
                                                    most.accumulateAndGet(
                                                            now.incrementAndGet(), Math::max);
                                                    both.countDown();
                                                    await(goOn);
                                                    now.decrementAndGet();
                                                    return own;
                                                })));
            }
            both.await();
            goOn.countDown();
            for (int i = 0; i < CALLERS; i++) {
                assertThat(answers.get(i).get()).isEqualTo(i);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(most).hasValue(AT_ONCE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void they_stand_back_for_all_others_and_keep_nobody_from_ending() {
        HashingThreads threads = new HashingThreads(1);

        Thread worker = threads.run(Thread::currentThread);

        assertThat(worker.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        assertThat(worker.isDaemon()).isTrue();
    }

    @Test
    void what_goes_wrong_there_is_told_to_the_caller() {
        HashingThreads threads = new HashingThreads(1);

        assertThatThrownBy(
                        () ->
                                threads.run(
                                        () -> {
                                            throw new IllegalArgumentException("no salt");
                                        }))
                .hasRootCauseMessage("no salt");
        assertThat(threads.run(() -> "next")).isEqualTo("next");
    }
}
