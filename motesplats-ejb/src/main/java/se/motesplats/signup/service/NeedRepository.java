package se.motesplats.signup.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.motesplats.event.AttendanceMode;
import se.motesplats.seat.SeatMode;
import se.motesplats.signup.ParticipantNeed;

/** Needs in the database. */
@Dependent
class NeedRepository {

    /** A seat {@code s} with which somebody comes to the house; a person has at most one. */
    private static final String GUEST =
            """
            s.event.id = :event and s.status in :choosing
            and (s.event.attendanceMode = :onSite or s.event.attendanceMode = :hybrid and s.mode = :atTheHouse)
            """;

    @PersistenceContext private EntityManager em;

    Optional<ParticipantNeed> find(long eventId, long personId) {
        return em.createQuery(
                        "select n from ParticipantNeed n where n.eventId = :event and n.personId ="
                                + " :person",
                        ParticipantNeed.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** All that is told at an event. */
    List<ParticipantNeed> ofEvent(long eventId) {
        return em.createQuery(
                        "select n from ParticipantNeed n where n.eventId = :event order by n.id",
                        ParticipantNeed.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The needs of those who have a seat now. */
    List<ParticipantNeed> ofParticipants(long eventId) {
        return em.createQuery(
                        """
                        select n from ParticipantNeed n where n.eventId = :event and exists (
                            select s from Nomination s where s.event.id = n.eventId and s.person.id = n.personId and s.status in :choosing)
                        """,
                        ParticipantNeed.class)
                .setParameter("event", eventId)
                .setParameter("choosing", SignupRepository.CHOOSING)
                .getResultList();
    }

    /** Of {@link #ofParticipants}, those who come to the house: nobody else eats there. */
    List<ParticipantNeed> ofGuests(long eventId) {
        return guests(
                        "select n from ParticipantNeed n, Nomination s where n.eventId = s.event.id and n.personId = s.person.id and "
                                + GUEST,
                        ParticipantNeed.class,
                        eventId)
                .getResultList();
    }

    /** How many of those with a seat come to the house. */
    long countGuests(long eventId) {
        return guests("select count(s) from Nomination s where " + GUEST, Long.class, eventId)
                .getSingleResult();
    }

    private <T> TypedQuery<T> guests(String jpql, Class<T> type, long eventId) {
        return em.createQuery(jpql, type)
                .setParameter("event", eventId)
                .setParameter("choosing", SignupRepository.CHOOSING)
                .setParameter("onSite", AttendanceMode.ON_SITE)
                .setParameter("hybrid", AttendanceMode.HYBRID)
                .setParameter("atTheHouse", SeatMode.ON_SITE);
    }

    /**
     * Deletes what belongs to events whose last day was before the given one.
     *
     * @return how many rows
     */
    int deleteEndedBefore(LocalDate day) {
        return em.createNativeQuery(
                        """
                        delete from participant_need n where (select max(d.day) from event_day d where d.event_id = n.event_id) < ?1
                        """)
                .setParameter(1, java.sql.Date.valueOf(day))
                .executeUpdate();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }
}
