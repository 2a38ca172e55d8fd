package se.motesplats.shared.job.service;

import static se.motesplats.shared.Permission.JOB_ADMINISTER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Scope;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Shows the jobs and runs them out of turn. */
@Stateless
@UseCase
public class JobService {

    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private JobTable table;
    @Inject private JobRunner runner;
    @Inject private Event<JobWanted> wanted;
    @PersistenceContext private EntityManager em;

    private record Request(@Nullable String person, Instant at) {}

    /** All jobs, by name. */
    @Allow(JOB_ADMINISTER)
    @ReadOnly
    public List<JobListItem> list() {
        caller.require(JOB_ADMINISTER, Scope.system());
        Map<String, Request> requests = lastRequests();
        Map<String, JobTable.Row> rows = table.rows();
        return runner.jobs().stream()
                .map(job -> item(job, rows.get(job.name()), requests.get(job.name())))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Runs a job as soon as this has been written down.
     *
     * @throws NotFound if there is no such job
     */
    @Allow(JOB_ADMINISTER)
    public void runNow(@NotNull String name) {
        caller.require(JOB_ADMINISTER, Scope.system());
        Instant now = clock.instant();
        if (!table.makeDue(name, now)) {
            throw new NotFound();
        }
        em.createNativeQuery(
                        """
                        insert into job_request (id, version, job, person_id, requested_at)
                        values (nextval('seq_id'), 1, ?1, ?2, ?3)
                        """)
                .setParameter(1, name)
                .setParameter(2, caller.personId())
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        wanted.fire(new JobWanted(name));
    }

    private static @Nullable JobListItem item(
            Job job, JobTable.@Nullable Row row, @Nullable Request request) {
        if (row == null) {
            return null;
        }
        return new JobListItem(
                row.name(),
                job.every(),
                row.nextRun(),
                row.lastRun(),
                row.took(),
                row.node(),
                row.result(),
                row.failed(),
                row.runningOn(),
                request == null ? null : request.person(),
                request == null ? null : request.at());
    }

    private Map<String, Request> lastRequests() {
        Map<String, Request> requests = new HashMap<>();
        for (ResultRow r :
                ResultRow.of(
                        em.createNativeQuery(
                                """
                                select distinct on (r.job) r.job,
                                       case when not p.protected_identity then trim(p.given_name || ' ' || p.family_name) end,
                                       r.requested_at
                                  from job_request r join person p on p.id = r.person_id
                                 order by r.job, r.id desc
                                """))) {
            requests.put(r.text(0), new Request(r.textOrNull(1), r.instant(2)));
        }
        return requests;
    }
}
