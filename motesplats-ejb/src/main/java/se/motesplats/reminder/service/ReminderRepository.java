package se.motesplats.reminder.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.motesplats.event.Event;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.ReminderRule;
import se.motesplats.shared.NotFound;

/** Reminder rules in the database. */
@Dependent
class ReminderRepository {

    @PersistenceContext private EntityManager em;

    List<ReminderRule> ofEvent(long eventId) {
        return em.createQuery(
                        "select r from ReminderRule r where r.event.id = :event order by r.kind, r.daysBefore desc",
                        ReminderRule.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** Locked, so that a plan and a sending of the same event follow each other. */
    List<ReminderRule> lockOfEvent(long eventId, String kind) {
        return em.createQuery(
                        "select r from ReminderRule r where r.event.id = :event and r.kind = :kind order by r.id",
                        ReminderRule.class)
                .setParameter("event", eventId)
                .setParameter("kind", kind)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Ids of the rules whose moment has come, the earliest first. */
    List<Long> due(Instant now) {
        return em.createQuery(
                        """
                        select r.id from ReminderRule r
                        where r.dueAt <= :now and (r.handledDue is null or r.handledDue <> r.dueAt)
                        order by r.dueAt, r.id
                        """,
                        Long.class)
                .setParameter("now", now)
                .getResultList();
    }

    Optional<Instant> next(Instant after) {
        return Optional.ofNullable(
                em.createQuery(
                                """
                                select min(r.dueAt) from ReminderRule r
                                where r.dueAt > :after and (r.handledDue is null or r.handledDue <> r.dueAt)
                                """,
                                Instant.class)
                        .setParameter("after", after)
                        .getSingleResult());
    }

    /** Ids of the rules counted in days whose moment comes then. */
    List<Long> dueBetween(Instant after, Instant until) {
        return em.createQuery(
                        """
                        select r.id from ReminderRule r
                        where r.dueAt > :after and r.dueAt < :until and r.unit <> :hours
                          and (r.handledDue is null or r.handledDue <> r.dueAt)
                        order by r.dueAt, r.id
                        """,
                        Long.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .setParameter("hours", MomentUnit.HOURS)
                .getResultList();
    }

    ReminderRule get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<ReminderRule> find(long id) {
        return Optional.ofNullable(em.find(ReminderRule.class, id));
    }

    Event getEvent(long id) {
        return Optional.ofNullable(em.find(Event.class, id)).orElseThrow(NotFound::new);
    }

    void add(ReminderRule rule) {
        em.persist(rule);
    }

    void remove(ReminderRule rule) {
        em.remove(rule);
    }
}
