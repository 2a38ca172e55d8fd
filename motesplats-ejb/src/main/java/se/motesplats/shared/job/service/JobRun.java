package se.motesplats.shared.job.service;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import se.motesplats.shared.fault.service.DatabaseFault;
import se.motesplats.shared.fault.service.DatabaseFaults;
import se.motesplats.shared.usecase.service.Caller;

/**
 * One run of a job, on a thread of its own, so that a slow job delays neither the heartbeat nor
 * other jobs. Only {@link JobRunner} calls it, and never twice at once for one job.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JobRun {

    private static final Logger LOG = System.getLogger(JobRun.class.getName());

    /** What fits on one line of the administration page. */
    private static final int RESULT_LENGTH = 500;

    @Inject private JobTable table;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private DatabaseFaults faults;

    /**
     * Claims the job and runs it as the system; does nothing when it is not due or another node has
     * it. A job that throws is recorded as failed and tried again after its period.
     *
     * @param outOfTurn run it even if it is not due
     * @param done called at the end in any case, with whether it ran
     */
    @Asynchronous
    public void run(Job job, String name, String node, boolean outOfTurn, Consumer<Boolean> done) {
        boolean ran = false;
        try {
            if (table.claim(name, node, clock.instant(), job.every(), outOfTurn)) {
                JobTable.Outcome outcome = outcomeOf(job, name);
                ran = true;
                table.finish(name, node, outcome, next(job, name, outcome));
            }
        } catch (RuntimeException databaseAway) {
            log(Level.WARNING, "Job " + name + " could not be claimed or recorded", databaseAway);
        } finally {
            done.accept(ran);
        }
    }

    /**
     * When it is due again. A job that cannot say so, because what it would look at is away, comes
     * back after its period: else its run would never end for those who look at it.
     */
    private Instant next(Job job, String name, JobTable.Outcome outcome) {
        Instant usual = outcome.endedAt().plus(job.every());
        if (outcome.failed()) {
            return usual;
        }
        try {
            return job.nextRun(outcome.endedAt());
        } catch (RuntimeException away) {
            log(Level.WARNING, "Job " + name + " does not say when it is due", away);
            return usual;
        }
    }

    private JobTable.Outcome outcomeOf(Job job, String name) {
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        String result;
        boolean failed = false;
        try {
            result = caller.asSystem(name, job::run);
        } catch (RuntimeException failure) {
            log(Level.ERROR, "Job " + name + " failed", failure);
            result = rootOf(failure).toString();
            failed = true;
        }
        return new JobTable.Outcome(
                startedAt,
                Duration.ofNanos(System.nanoTime() - start),
                result.substring(0, Math.min(result.length(), RESULT_LENGTH)),
                failed);
    }

    private void log(Level level, String what, RuntimeException failure) {
        Optional<DatabaseFault> fault = faults.note(failure);
        if (fault.isPresent()) {
            LOG.log(Level.ERROR, what + ": " + fault.get().sentence());
        } else {
            LOG.log(level, what, failure);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
