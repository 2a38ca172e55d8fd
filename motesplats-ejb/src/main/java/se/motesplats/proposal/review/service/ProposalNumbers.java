package se.motesplats.proposal.review.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import se.motesplats.overview.Chart;
import se.motesplats.shared.database.service.ResultRow;

/** Proposals counted in the database, for the overview of an event. */
@Dependent
class ProposalNumbers {

    @PersistenceContext private EntityManager em;

    /** How many were sent in since a moment, withdrawn ones included. */
    long receivedSince(long eventId, Instant since) {
        return em.createQuery(
                        "select count(p) from Proposal p where p.event.id = :event and p.submittedAt"
                                + " >= :since",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /**
     * Accepted, reserve, undecided and declined ones by the municipality that they come from, or by
     * the organisation outside of them; most first.
     */
    List<Chart.Row> byMunicipality(long eventId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select coalesce(m.name, o.name),
                                    count(*) filter (where p.status = 'ACCEPTED'), count(*) filter (where p.status = 'RESERVE'),
                                    count(*) filter (where p.status = 'SUBMITTED'), count(*) filter (where p.status = 'DECLINED')
                                from proposal p join organisation o on o.id = p.organisation_id
                                left join organisation m on m.kind = 'MUNICIPALITY'
                                    and m.id = any (cast(string_to_array(trim(both '/' from o.path), '/') as bigint[]))
                                where p.event_id = ?1 and p.status in ('SUBMITTED', 'ACCEPTED', 'RESERVE', 'DECLINED')
                                group by 1 order by count(*) desc, 1
                                """)
                                .setParameter(1, eventId))
                .stream()
                .map(
                        c ->
                                new Chart.Row(
                                        c.text(0),
                                        List.of(
                                                c.number(1),
                                                c.number(2),
                                                c.number(3),
                                                c.number(4))))
                .toList();
    }
}
