package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.motesplats.proposal.CoPresenterStatus;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.capacity.service.PoolCandidates;

/** Who presents an accepted proposal, and those who present with them and have not said no. */
@ApplicationScoped
class PresenterSeats implements PoolCandidates {

    @PersistenceContext private EntityManager em;

    @Override
    public AllocationPurpose purpose() {
        return AllocationPurpose.PRESENTERS;
    }

    @Override
    public List<Long> people(long eventId) {
        Set<Long> people = new LinkedHashSet<>();
        people.addAll(
                em.createQuery(
                                "select p.proposer.id from Proposal p where p.event.id = :event and p.status = :accepted",
                                Long.class)
                        .setParameter("event", eventId)
                        .setParameter("accepted", ProposalStatus.ACCEPTED)
                        .getResultList());
        people.addAll(
                em.createQuery(
                                """
                                select c.person.id from CoPresenter c join c.proposal p
                                where p.event.id = :event and p.status = :accepted and c.status <> :declined
                                """,
                                Long.class)
                        .setParameter("event", eventId)
                        .setParameter("accepted", ProposalStatus.ACCEPTED)
                        .setParameter("declined", CoPresenterStatus.DECLINED)
                        .getResultList());
        return List.copyOf(people);
    }

    @Override
    public Set<Long> among(long eventId, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                em.createQuery(
                                """
                                select p.id from Person p where p.id in :people and (
                                    exists (select own from Proposal own where own.proposer = p
                                        and own.event.id = :event and own.status = :accepted)
                                    or exists (select c from CoPresenter c where c.person = p and c.status <> :declined
                                        and c.proposal.event.id = :event and c.proposal.status = :accepted))
                                """,
                                Long.class)
                        .setParameter("people", personIds)
                        .setParameter("event", eventId)
                        .setParameter("accepted", ProposalStatus.ACCEPTED)
                        .setParameter("declined", CoPresenterStatus.DECLINED)
                        .getResultList());
    }
}
