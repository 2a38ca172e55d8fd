package se.motesplats.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.motesplats.event.Event;
import se.motesplats.mailing.MailingApproval;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;

/** Mailings that somebody wrote, in the database. */
@Dependent
class WrittenMailingRepository {

    private static final int MOST = 100;

    @PersistenceContext private EntityManager em;

    /** The newest first. */
    List<WrittenMailingItem> ofEvent(long eventId) {
        return em.createQuery(
                        """
                        select new se.motesplats.mailing.service.WrittenMailingItem(
                            m.id, m.subjectSv, m.status, m.savedAt, m.sentAt, m.sendAt, m.recipients,
                            m.ruleAnchor, m.ruleAmount, m.ruleUnit, m.ruleSide, m.ruleTime)
                        from WrittenMailing m where m.eventId = :event order by m.id desc
                        """,
                        WrittenMailingItem.class)
                .setParameter("event", eventId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those whose moment has come, the earliest first. */
    List<Long> due(Instant now) {
        return em.createQuery(
                        "select m.id from WrittenMailing m where m.status = se.motesplats.mailing.MailingStatus.PLANNED and m.sendAt <= :now order by m.sendAt, m.id",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Those that follow a date of the event, in the order of their numbers. */
    List<WrittenMailing> following(long eventId) {
        return followingOf(eventId).getResultList();
    }

    /** Those that follow a date and were not sent, locked: a move and a sending come in turn. */
    List<WrittenMailing> lockFollowing(long eventId) {
        return followingOf(eventId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Those that follow a date or are usual ones, in the order of their numbers. */
    List<WrittenMailing> usualOrFollowing(long eventId) {
        return em.createQuery(
                        "select m from WrittenMailing m where m.eventId = :event and (m.ruleAnchor is not null or m.usual is not null) order by m.id",
                        WrittenMailing.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** So that of two who turn on the same one comes second and finds it on. */
    void lockEvent(long eventId) {
        em.createNativeQuery("select id from event where id = ?1 for no key update")
                .setParameter(1, eventId)
                .getSingleResult();
    }

    private TypedQuery<WrittenMailing> followingOf(long eventId) {
        return em.createQuery(
                        "select m from WrittenMailing m where m.eventId = :event and m.ruleAnchor is not null order by m.id",
                        WrittenMailing.class)
                .setParameter("event", eventId);
    }

    WrittenMailing get(long id) {
        return Optional.ofNullable(em.find(WrittenMailing.class, id)).orElseThrow(NotFound::new);
    }

    /** Locked, so that of two who send it at once one comes second and finds it sent. */
    WrittenMailing lock(long id) {
        WrittenMailing mailing = get(id);
        em.refresh(mailing, LockModeType.PESSIMISTIC_WRITE);
        return mailing;
    }

    Event event(long id) {
        return Optional.ofNullable(em.find(Event.class, id)).orElseThrow(NotFound::new);
    }

    /** The newest first. */
    List<MailingTarget> allEvents(String text) {
        return em.createQuery(TARGETS + NAMED + NEWEST, MailingTarget.class)
                .setParameter("text", pattern(text))
                .setMaxResults(MOST)
                .getResultList();
    }

    List<MailingTarget> events(Collection<Long> ids, String text) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                TARGETS + NAMED + " and e.id in :ids" + NEWEST, MailingTarget.class)
                        .setParameter("text", pattern(text))
                        .setParameter("ids", ids)
                        .setMaxResults(MOST)
                        .getResultList();
    }

    /** Signs that stand for others are words here. */
    private static String pattern(String text) {
        return '%'
                + NormalForm.of(text).strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0")
                + '%';
    }

    private static final String NAMED = " where lower(e.title) like :text escape '!'";

    private static final String NEWEST = " order by e.id desc";

    private static final String TARGETS =
            "select new se.motesplats.mailing.service.MailingTarget(e.id, e.title) from Event e";

    /**
     * What these units are called, in the order of their names.
     *
     * @throws NotFound if one of them is none
     */
    List<MailingUnit> units(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<MailingUnit> units =
                em.createQuery(
                                "select new se.motesplats.mailing.service.MailingUnit(o.id, o.name) from Organisation o where o.id in :ids"
                                        + " order by o.name, o.id",
                                MailingUnit.class)
                        .setParameter("ids", ids)
                        .getResultList();
        if (units.size() < ids.size()) {
            throw new NotFound();
        }
        return units;
    }

    void add(WrittenMailing mailing) {
        em.persist(mailing);
    }

    void flush() {
        em.flush();
    }

    /** At once: they refer to it, and it may go with the next statement. */
    void removeApprovals(WrittenMailing mailing) {
        em.createQuery(
                        "select a from MailingApproval a where a.mailingId = :mailing",
                        MailingApproval.class)
                .setParameter("mailing", mailing.getId())
                .getResultList()
                .forEach(em::remove);
        em.flush();
    }

    void remove(WrittenMailing mailing) {
        em.remove(mailing);
    }
}
