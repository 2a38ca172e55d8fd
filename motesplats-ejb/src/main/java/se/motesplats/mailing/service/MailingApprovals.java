package se.motesplats.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.mailing.MailingApproval;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.mailing.limit.service.MailingLimits;
import se.motesplats.shared.Role;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/** Whether a second person has to read a mailing, and has. */
@Dependent
class MailingApprovals {

    @PersistenceContext private EntityManager em;
    @Inject private MailingLimits limits;
    @Inject private Clock clock;

    /** To more people than this nothing is sent without a second person; empty for no such rule. */
    Optional<Integer> limit() {
        return limits.current();
    }

    /** The newest that holds for the mailing as it is. */
    Optional<MailingApproval> latest(long mailingId) {
        return em.createQuery(
                        "select a from MailingApproval a where a.mailingId = :mailing and a.voidAt is null order by a.id desc",
                        MailingApproval.class)
                .setParameter("mailing", mailingId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<MailingApproval> lockLatest(long mailingId) {
        Optional<MailingApproval> latest = latest(mailingId);
        latest.ifPresent(approval -> em.refresh(approval, LockModeType.PESSIMISTIC_WRITE));
        return latest;
    }

    void add(MailingApproval approval) {
        em.persist(approval);
    }

    /** Whether it may not be sent to so many yet. */
    boolean isMissing(WrittenMailing mailing, int people) {
        return limit().filter(most -> people > most).isPresent()
                && latest(mailing.getId()).filter(MailingApproval::isYes).isEmpty();
    }

    /**
     * @throws RuleViolation if it may not be sent to so many yet
     */
    void require(WrittenMailing mailing, int people) {
        if (isMissing(mailing, people)) {
            throw new RuleViolation("error.mailing.approval", limit().orElse(0), people);
        }
    }

    /** The mailing is another than what was asked about. */
    void changed(WrittenMailing mailing) {
        if (!mailing.isNew()) {
            latest(mailing.getId()).ifPresent(approval -> approval.end(clock.instant()));
        }
    }

    /** Those who may answer, but for two: who steers this event's mails, or those of all events. */
    List<Person> deciders(long eventId, long asker, long writer) {
        return em.createQuery(
                        """
                        select distinct p from RoleAssignment r join r.person p
                        where r.role = :role and (r.eventId = :event or (r.eventId is null and r.organisation is null))
                        and (r.validFrom is null or r.validFrom <= :today) and (r.validTo is null or r.validTo >= :today)
                        and p.id <> :asker and p.id <> :writer and p.email <> ''
                        order by p.familyName, p.givenName, p.id
                        """,
                        Person.class)
                .setParameter("role", Role.COORDINATOR)
                .setParameter("event", eventId)
                .setParameter("today", SwedishTime.dayOf(clock.instant()))
                .setParameter("asker", asker)
                .setParameter("writer", writer)
                .getResultList();
    }
}
