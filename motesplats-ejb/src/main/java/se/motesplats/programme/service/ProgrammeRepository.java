package se.motesplats.programme.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.motesplats.event.Event;
import se.motesplats.event.Room;
import se.motesplats.programme.Programme;
import se.motesplats.programme.ProgrammeRelease;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.programme.Session;
import se.motesplats.shared.NotFound;

/** Working schedules and releases in the database. */
@Dependent
class ProgrammeRepository {

    @PersistenceContext private EntityManager em;

    Event getEvent(long id) {
        return found(em.find(Event.class, id));
    }

    /** Locks the event: whoever changes its programme waits for the other, once a transaction. */
    Event lockEvent(long id) {
        return found(em.find(Event.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T entity) {
        if (entity == null) {
            throw new NotFound();
        }
        return entity;
    }

    List<Room> rooms(long eventId) {
        return em.createQuery(
                        "select r from Room r where r.event.id = :event order by r.capacity desc,"
                                + " r.name",
                        Room.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /**
     * A room of the event.
     *
     * @throws NotFound if it is another event's
     */
    Room getRoom(long eventId, long roomId) {
        Room room = found(em.find(Room.class, roomId));
        if (room.getEvent().getId() != eventId) {
            throw new NotFound();
        }
        return room;
    }

    List<Session> sessions(long eventId) {
        return em.createQuery(
                        "select s from Session s left join fetch s.room where s.eventId = :event"
                                + " order by s.title, s.id",
                        Session.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /**
     * A session of the event.
     *
     * @throws NotFound if it is another event's
     */
    Session getSession(long eventId, long id) {
        Session session = found(em.find(Session.class, id));
        if (session.getEventId() != eventId) {
            throw new NotFound();
        }
        return session;
    }

    List<Session> sessionsIn(long roomId) {
        return em.createQuery("select s from Session s where s.room.id = :room", Session.class)
                .setParameter("room", roomId)
                .getResultList();
    }

    Optional<Programme> findProgramme(long eventId) {
        return em.createQuery("select p from Programme p where p.eventId = :event", Programme.class)
                .setParameter("event", eventId)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<ProgrammeRelease> releases(long eventId) {
        return em.createQuery(
                        "select r from ProgrammeRelease r left join fetch r.person where r.eventId ="
                                + " :event order by r.number desc",
                        ProgrammeRelease.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    ProgrammeRelease getRelease(long eventId, long id) {
        ProgrammeRelease release = found(em.find(ProgrammeRelease.class, id));
        if (release.getEventId() != eventId) {
            throw new NotFound();
        }
        return release;
    }

    List<ReleasedSession> released(long releaseId) {
        return em.createQuery(
                        "select s from ReleasedSession s where s.release.id = :release",
                        ReleasedSession.class)
                .setParameter("release", releaseId)
                .getResultList();
    }

    Optional<PublicProgramme.Head> findPublished(long eventId) {
        return em.createQuery(
                        """
                        select new se.motesplats.programme.service.PublicProgramme.Head(
                            e.id, e.title, e.status, e.published, e.venue, e.venueAddress, e.onlineUrl,
                            r.id, r.number, r.name, r.releasedAt, p.sequenceAhead,
                            e.placeChanges, e.placeChangedAt)
                        from Programme p join p.published r, Event e
                        where p.eventId = :event and e.id = p.eventId and e.firstDay is not null
                        """,
                        PublicProgramme.Head.class)
                .setParameter("event", eventId)
                .getResultStream()
                .findFirst();
    }

    /** When the event was cancelled, postponed or taken up again, in order. */
    List<Instant> statusChanges(long eventId) {
        return em.createQuery(
                        "select c.at from EventStatusChange c where c.event.id = :event order by c.id",
                        Instant.class)
                .setParameter("event", eventId)
                .getResultStream()
                .skip(1)
                .toList();
    }

    List<PublicProgramme.Item> items(long releaseId) {
        return em.createQuery(
                        """
                        select new se.motesplats.programme.service.PublicProgramme.Item(
                            s.sessionId, s.sequence, s.kind, s.title, s.presenters, s.text, s.room, s.day,
                            s.startsAt, s.endsAt)
                        from ReleasedSession s where s.release.id = :release
                        order by s.day, s.startsAt, s.room, s.title
                        """,
                        PublicProgramme.Item.class)
                .setParameter("release", releaseId)
                .getResultList();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    void flush() {
        em.flush();
    }
}
