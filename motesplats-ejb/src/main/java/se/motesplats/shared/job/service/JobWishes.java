package se.motesplats.shared.job.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;

/**
 * Passes on what a transaction wants done when it has been committed: each job once, even if a
 * thousand mails were written. A transaction that is rolled back wants nothing.
 */
@ApplicationScoped
class JobWishes {

    @Inject private JobRunner runner;

    @Resource private TransactionSynchronizationRegistry transaction;

    void on(@Observes JobWanted work) {
        if (transaction.getTransactionKey() == null) {
            runner.want(work.job());
            return;
        }
        Wishes wishes = (Wishes) transaction.getResource(Wishes.class);
        if (wishes == null) {
            wishes = new Wishes(runner, new HashSet<>());
            transaction.putResource(Wishes.class, wishes);
            transaction.registerInterposedSynchronization(wishes);
        }
        wishes.jobs.add(work.job());
    }

    private record Wishes(JobRunner runner, Set<String> jobs) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is wanted before the work is there.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                jobs.forEach(runner::want);
            }
        }
    }
}
