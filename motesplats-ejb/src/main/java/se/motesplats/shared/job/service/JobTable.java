package se.motesplats.shared.job.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.database.service.ResultRow;

/**
 * The rows that decide which node runs which job. Each method is a short transaction of its own, so
 * that nothing is locked while a job runs: a node that is killed leaves only a lease that runs out.
 */
@ApplicationScoped
class JobTable {

    /**
     * How long a claim holds without being renewed. With a renewal every two seconds and a
     * heartbeat every five, a killed node's job goes on elsewhere within two heartbeats.
     */
    static final Duration LEASE = Duration.ofSeconds(5);

    @PersistenceContext private EntityManager em;

    /** A job's row. */
    record Row(
            String name,
            Instant nextRun,
            @Nullable Instant lastRun,
            @Nullable Duration took,
            @Nullable String node,
            @Nullable String result,
            boolean failed,
            @Nullable String runningOn) {}

    /** What came of a run. */
    record Outcome(Instant startedAt, Duration took, String result, boolean failed) {

        /**
         * When it ended, by the time that it began in: whoever moves the clock meanwhile does not
         * make what the run saw count for the new time, so the job is due again there.
         */
        Instant endedAt() {
            return startedAt.plus(took);
        }
    }

    /** Makes the rows of jobs that are new; due at once. */
    @Transactional(TxType.REQUIRES_NEW)
    void register(Collection<String> names, Instant now) {
        for (String name : names) {
            em.createNativeQuery(
                            "insert into job (name, next_run) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, name)
                    .setParameter(2, Timestamp.from(now))
                    .executeUpdate();
        }
    }

    @Transactional(TxType.REQUIRED)
    Map<String, Row> rows() {
        return ResultRow.of(
                        em.createNativeQuery(
                                """
                                select name, next_run, last_run, last_took, last_node, result, failed,
                                       case when leased_until > clock_timestamp() then leased_by end
                                  from job
                                """))
                .stream()
                .map(JobTable::row)
                .collect(Collectors.toUnmodifiableMap(Row::name, Function.identity()));
    }

    /**
     * Takes the job for this node, unless it is not due or another node has it.
     *
     * <p>A next run that lies further ahead than the job's period is due too: it was written before
     * the clock was set back.
     *
     * @param outOfTurn run it even if it is not due
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean claim(String name, String node, Instant now, Duration period, boolean outOfTurn) {
        return em.createNativeQuery(
                                """
                                update job
                                   set leased_by = ?1, leased_until = clock_timestamp() + make_interval(secs => ?2)
                                 where name = ?3 and (next_run <= ?4 or next_run > ?5 or ?6)
                                   and (leased_until is null or leased_until <= clock_timestamp())
                                """)
                        .setParameter(1, node)
                        .setParameter(2, LEASE.toSeconds())
                        .setParameter(3, name)
                        .setParameter(4, Timestamp.from(now))
                        .setParameter(5, Timestamp.from(now.plus(period)))
                        .setParameter(6, outOfTurn)
                        .executeUpdate()
                == 1;
    }

    /** Holds on to the jobs that this node runs. */
    @Transactional(TxType.REQUIRES_NEW)
    void renew(Collection<String> names, String node) {
        for (String name : names) {
            leased(
                            name,
                            node,
                            "update job set leased_until = clock_timestamp() + make_interval(secs => ?3)")
                    .setParameter(3, LEASE.toSeconds())
                    .executeUpdate();
        }
    }

    /** Writes what came of it and gives the job back, unless the lease went to another node. */
    @Transactional(TxType.REQUIRES_NEW)
    void finish(String name, String node, Outcome outcome, Instant nextRun) {
        leased(
                        name,
                        node,
                        """
                        update job
                           set leased_by = null, leased_until = null, last_run = ?3, last_took = ?4,
                               last_node = ?2, result = ?5, failed = ?6, next_run = ?7
                        """)
                .setParameter(3, Timestamp.from(outcome.startedAt()))
                .setParameter(4, (int) Math.min(outcome.took().toMillis(), Integer.MAX_VALUE))
                .setParameter(5, outcome.result())
                .setParameter(6, outcome.failed())
                .setParameter(7, Timestamp.from(nextRun))
                .executeUpdate();
    }

    /** Lets the job be due now, on whichever node asks first. */
    @Transactional(TxType.REQUIRED)
    boolean makeDue(String name, Instant now) {
        return em.createNativeQuery("update job set next_run = ?1 where name = ?2")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, name)
                        .executeUpdate()
                == 1;
    }

    private Query leased(String name, String node, String update) {
        return em.createNativeQuery(update + " where name = ?1 and leased_by = ?2")
                .setParameter(1, name)
                .setParameter(2, node);
    }

    private static Row row(ResultRow r) {
        Long took = r.numberOrNull(3);
        return new Row(
                r.text(0),
                r.instant(1),
                r.instantOrNull(2),
                took == null ? null : Duration.ofMillis(took),
                r.textOrNull(4),
                r.textOrNull(5),
                r.flag(6),
                r.textOrNull(7));
    }
}
