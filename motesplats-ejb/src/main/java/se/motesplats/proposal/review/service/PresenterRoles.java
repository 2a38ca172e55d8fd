package se.motesplats.proposal.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.proposal.CoPresenter;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.writing.service.CoPresenterAnswered;
import se.motesplats.proposal.writing.service.ProposalWithdrawn;
import se.motesplats.shared.Role;

/**
 * Whoever presents at an event has the presenter's role there: the proposer of an accepted proposal
 * and those co-presenters who confirmed. It ends when the last such proposal is no longer accepted.
 */
@ApplicationScoped
public class PresenterRoles {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    void decided(@Observes ProposalDecided happened) {
        settle(happened.proposal());
    }

    void undone(@Observes ProposalDecisionUndone happened) {
        settle(happened.proposal());
    }

    void withdrawn(@Observes ProposalWithdrawn happened) {
        settle(happened.proposal());
    }

    void answered(@Observes CoPresenterAnswered happened) {
        CoPresenter who = happened.coPresenter();
        em.flush();
        settle(who.getProposal().getEvent().getId(), who.getPerson().getId());
    }

    /** Gives or ends the role of all who have a part in the proposal. */
    public void settle(Proposal proposal) {
        em.flush();
        long event = proposal.getEvent().getId();
        Stream.concat(
                        Stream.of(proposal.getProposer()),
                        proposal.getCoPresenters().stream().map(CoPresenter::getPerson))
                .map(Person::getId)
                .distinct()
                .sorted()
                .forEach(person -> settle(event, person));
    }

    private void settle(long event, long personId) {
        // The lock orders decisions on several proposals of one person.
        Person person = em.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = LocalDate.now(clock);
        List<RoleAssignment> held =
                em.createQuery(
                                """
                                select r from RoleAssignment r
                                where r.person.id = :person and r.role = :role and r.eventId = :event
                                and r.onBehalfOf is null and (r.validTo is null or r.validTo >= :today)
                                """,
                                RoleAssignment.class)
                        .setParameter("person", personId)
                        .setParameter("role", Role.PRESENTER)
                        .setParameter("event", event)
                        .setParameter("today", today)
                        .getResultList();
        if (!presents(event, personId)) {
            held.forEach(r -> r.endOn(today.minusDays(1)));
        } else if (held.isEmpty()) {
            em.persist(RoleAssignment.forEvent(person, Role.PRESENTER, event));
        }
    }

    private boolean presents(long event, long person) {
        return em.createQuery(
                                """
                                select count(p) from Proposal p
                                where p.event.id = :event and p.status = se.motesplats.proposal.ProposalStatus.ACCEPTED
                                and (p.proposer.id = :person or exists (
                                    select c from CoPresenter c where c.proposal = p and c.person.id = :person
                                    and c.status = se.motesplats.proposal.CoPresenterStatus.CONFIRMED))
                                """,
                                Long.class)
                        .setParameter("event", event)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }
}
