package se.motesplats.shared.job.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import se.motesplats.shared.clock.service.AppClock;
import se.motesplats.shared.clock.service.ClockMoved;
import se.motesplats.shared.fault.service.DatabaseFault;
import se.motesplats.shared.fault.service.DatabaseFaults;

/**
 * The heartbeat of every node: asks the database which jobs are due and runs those that this node
 * gets. The timers are not persistent, because a persistent one is lost with its node; the database
 * arbitrates instead ({@link JobTable}).
 *
 * <p>Transactions are the bean's own and every exception ends here: the server cancels a timer for
 * good whose method failed twice.
 */
@Singleton
@Startup
@DependsOn("ClockStart")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JobRunner {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());

    @Inject private Instance<Job> found;
    @Inject private JobTable table;
    @Inject private JobRun run;
    @Inject private NodeLife life;
    @Inject private AppClock clock;
    @Inject private DatabaseFaults faults;

    private final Map<String, Job> jobs = new TreeMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();

    /** Jobs that another node was running when this one wanted to, since the last heartbeat. */
    private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void start() {
        for (Job job : found) {
            if (jobs.put(job.name(), job) != null) {
                throw new IllegalStateException("two jobs are named " + job.name());
            }
        }
        table.register(jobs.keySet(), clock.instant());
        life.beat();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "jobs: beat")
    void beat() {
        elsewhere.clear();
        guarded(this::runWhatIsDue);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "jobs: renew")
    void renew() {
        if (!running.isEmpty()) {
            guarded(() -> table.renew(Set.copyOf(running), life.name()));
        }
    }

    /** The jobs that exist, by name. */
    public List<Job> jobs() {
        return List.copyOf(jobs.values());
    }

    /** When the heartbeat last got an answer from the database, by the system's clock. */
    public Instant lastBeat() {
        return life.lastBeat();
    }

    /**
     * Runs a job as soon as possible on this node, even if it is not due: there is work that should
     * not wait for the heartbeat. Should another node be running it just now, the next heartbeat
     * finds what is left; that node is not asked for its job again before.
     */
    public void want(String job) {
        wanted.add(job);
        if (!elsewhere.contains(job)) {
            launch(job);
        }
    }

    /** When the clock jumps, what became due runs at once. */
    public void clockMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClockMoved moved) {
        jobs.keySet().forEach(this::launch);
    }

    private void runWhatIsDue() {
        life.beat();
        Instant now = clock.instant();
        Map<String, JobTable.Row> rows = table.rows();
        jobs.forEach(
                (name, job) -> {
                    JobTable.Row row = rows.get(name);
                    if (row == null) {
                        table.register(Set.of(name), now);
                    } else if (!row.nextRun().isAfter(now)
                            || row.nextRun().isAfter(now.plus(job.every()))
                            || wanted.contains(name)) {
                        launch(name);
                    }
                });
    }

    /** At most one run per job and node: so no more threads are in use than there are jobs. */
    private void launch(String name) {
        Job job = jobs.get(name);
        if (job == null || !running.add(name)) {
            return;
        }
        boolean outOfTurn = wanted.remove(name);
        try {
            run.run(job, name, life.name(), outOfTurn, ran -> ended(name, ran || !outOfTurn));
        } catch (RuntimeException refused) {
            running.remove(name);
            LOG.log(Level.WARNING, "Job " + name + " could not be started", refused);
        }
    }

    /**
     * @param served false if the job was wanted and could not be had: it stays wanted
     */
    private void ended(String name, boolean served) {
        if (!served) {
            elsewhere.add(name);
            wanted.add(name);
        }
        running.remove(name);
        if (served && wanted.contains(name)) {
            launch(name);
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException databaseAway) {
            Optional<DatabaseFault> fault = faults.note(databaseAway);
            if (fault.isPresent()) {
                LOG.log(Level.ERROR, fault.get().sentence());
            } else {
                LOG.log(
                        Level.WARNING,
                        "The heartbeat got no answer; the next one tries again",
                        databaseAway);
            }
        }
    }
}
