package se.motesplats.proposal.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.shared.database.service.ResultRow;

/** Proposals that somebody has made or takes part in, and what somebody thought of others. */
@ApplicationScoped
class ProposalOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(proposals(personId), reviews(personId));
    }

    private OwnData proposals(long personId) {
        return new OwnData(
                "proposals",
                List.of("event", "number", "title", "status", "submitted"),
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select e.title, p.number, p.title, p.status, p.submitted_at
                                                from proposal p join event e on e.id = p.event_id
                                                where p.proposer_id = ?1
                                                   or p.id in (select c.proposal_id from co_presenter c where c.person_id = ?1)
                                                order by p.created_at, p.id
                                                """)
                                        .setParameter(1, personId))
                        .stream()
                        .map(
                                r ->
                                        OwnData.row(
                                                r.text(0),
                                                r.textOrNull(1),
                                                r.textOrNull(2),
                                                r.constant(ProposalStatus.class, 3),
                                                r.instantOrNull(4)))
                        .toList());
    }

    private OwnData reviews(long personId) {
        return new OwnData(
                "reviews",
                List.of("event", "number", "score", "comment", "at"),
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select e.title, p.number, s.score, r.comment, r.at
                                                from review r join proposal p on p.id = r.proposal_id join event e on e.id = r.event_id
                                                left join review_score s on s.review_id = r.id and s.criterion = 'OVERALL'
                                                where r.reviewer_id = ?1 order by r.at, r.id
                                                """)
                                        .setParameter(1, personId))
                        .stream()
                        .map(
                                r ->
                                        OwnData.row(
                                                r.text(0),
                                                r.textOrNull(1),
                                                r.smallOrNull(2),
                                                r.textOrNull(3),
                                                r.instant(4)))
                        .toList());
    }
}
