package se.motesplats.signup.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.signup.ChoiceStatus;
import se.motesplats.signup.SessionChoice;
import se.motesplats.signup.SignupRule;
import se.motesplats.signup.SignupSession;

/** Sessions to choose and choices in the database; all locks of the feature are taken here. */
@Dependent
class SignupRepository {

    /** The states of a seat that let its person choose: told of it, and not lost it. */
    static final List<NominationStatus> CHOOSING =
            List.of(NominationStatus.INVITED, NominationStatus.ACCEPTED, NominationStatus.ATTENDED);

    private static final List<ChoiceStatus> ALIVE =
            List.of(ChoiceStatus.CHOSEN, ChoiceStatus.WAITING);

    @PersistenceContext private EntityManager em;

    // Locks ------------------------------------------------------------------------------------

    /** First of all: every row written later refers to the event. */
    void shareEvent(long eventId) {
        lock("select id from event where id = ?1 for key share", eventId);
    }

    /** The rule and the sessions of an event are changed by one at a time. */
    void lockEvent(long eventId) {
        lock("select id from event where id = ?1 for no key update", eventId);
    }

    /** What one person does at one event waits for each other here, and for the end of the seat. */
    Nomination lockNomination(long id) {
        lock("select id from nomination where id = ?1 for no key update", id);
        return fresh(Nomination.class, id);
    }

    /** Who counts the places of a session, or gives one, holds this. */
    SignupSession lockSession(long id) {
        lock("select id from signup_session where id = ?1 for no key update", id);
        return fresh(SignupSession.class, id);
    }

    private void lock(String sql, long id) {
        if (em.createNativeQuery(sql).setParameter(1, id).getResultList().isEmpty()) {
            throw new NotFound();
        }
    }

    private <T> T fresh(Class<T> type, long id) {
        T entity = em.find(type, id);
        em.refresh(entity);
        return entity;
    }

    // Reading ----------------------------------------------------------------------------------

    Event getEvent(long id) {
        Event event = em.find(Event.class, id);
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    Optional<SignupRule> findRule(long eventId) {
        return em.createQuery(
                        "select r from SignupRule r where r.eventId = :event", SignupRule.class)
                .setParameter("event", eventId)
                .getResultStream()
                .findFirst();
    }

    /** The person's seat that lets choose; there is at most one. */
    Optional<Long> findSeat(long eventId, long personId) {
        return em.createQuery(
                        "select n.id from Nomination n where n.event.id = :event and n.person.id ="
                                + " :person and n.status in :choosing",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .setParameter("choosing", CHOOSING)
                .getResultStream()
                .findFirst();
    }

    /** Those who may choose, and those of them who have chosen something. */
    record Choosing(long people, long chosen) {}

    /** Within indexes: all of them, and those who chose but for who has no part any more. */
    Choosing countPeople(long eventId) {
        ResultRow row =
                ResultRow.only(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                        select (select count(*) from nomination n where n.event_id = ?1 and n.status in {takingPart}),
                                            (select count(*) from (select distinct c.nomination_id from session_choice c
                                                where c.event_id = ?1 and c.status in ('CHOSEN', 'WAITING')) chosen)
                                            - (select count(*) from nomination n where n.event_id = ?1 and n.status not in {takingPart}
                                                and exists (select from session_choice c
                                                    where c.nomination_id = n.id and c.status in ('CHOSEN', 'WAITING')))
                                        """))
                                .setParameter(1, eventId));
        return new Choosing(row.number(0), row.number(1));
    }

    Optional<SignupSession> findSession(long id) {
        return Optional.ofNullable(em.find(SignupSession.class, id));
    }

    List<SignupSession> sessions(long eventId) {
        return em.createQuery(
                        "select s from SignupSession s where s.eventId = :event order by s.id",
                        SignupSession.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** What the public sees of the programme. */
    List<ReleasedSession> published(long eventId) {
        return em.createQuery(
                        """
                        select s from Programme p, ReleasedSession s
                        where p.eventId = :event and s.release = p.published order by s.id
                        """,
                        ReleasedSession.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    List<SignupItem> items(long eventId, @Nullable Long nominationId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select s.id, s.version, s.title, s.presenters, s.room, s.day, s.starts_at, s.ends_at, signup_capacity(s),
                                       coalesce(n.chosen, 0), coalesce(n.waiting, 0), own.status,
                                       case when own.status = 'WAITING' then (select count(*) from session_choice q
                                            where q.signup_session_id = s.id and q.status = 'WAITING'
                                              and (q.chosen_at, q.id) <= (own.chosen_at, own.id)) else 0 end,
                                       (select o.title from session_choice c join signup_session o on o.id = c.signup_session_id
                                         where c.nomination_id = ?2 and c.status = 'CHOSEN' and o.id <> s.id and o.day = s.day
                                           and o.starts_at < s.ends_at and s.starts_at < o.ends_at order by o.starts_at limit 1)
                                from signup_session s
                                left join (select c.signup_session_id,
                                                  count(*) filter (where c.status = 'CHOSEN') chosen,
                                                  count(*) filter (where c.status = 'WAITING') waiting
                                             from session_choice c where c.event_id = ?1 and c.status in ('CHOSEN', 'WAITING')
                                            group by c.signup_session_id) n on n.signup_session_id = s.id
                                left join session_choice own on own.signup_session_id = s.id and own.nomination_id = ?2
                                      and own.status in ('CHOSEN', 'WAITING')
                                where s.event_id = ?1 and s.bookable and s.dropped_at is null
                                order by s.day, s.starts_at, s.title, s.id
                                """)
                                .setParameter(1, eventId)
                                .setParameter(2, nominationId == null ? -1L : nominationId))
                .stream()
                .map(
                        c ->
                                new SignupItem(
                                        c.number(0),
                                        c.small(1),
                                        c.text(2),
                                        c.textOrNull(3),
                                        c.textOrNull(4),
                                        c.day(5),
                                        c.time(6),
                                        c.time(7),
                                        c.smallOrNull(8),
                                        c.number(9),
                                        c.number(10),
                                        c.constantOrNull(ChoiceStatus.class, 11),
                                        c.number(12),
                                        c.textOrNull(13)))
                .toList();
    }

    List<SignupBoard.Row> board(long eventId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select s.id, s.version, s.title, s.room, s.day, s.starts_at, s.ends_at, s.bookable,
                                       s.dropped_at is not null, s.capacity, signup_capacity(s),
                                       count(*) filter (where c.status = 'CHOSEN'), count(*) filter (where c.status = 'WAITING')
                                from signup_session s
                                left join session_choice c on c.signup_session_id = s.id and c.status in ('CHOSEN', 'WAITING')
                                where s.event_id = ?1
                                group by s.id order by s.dropped_at is not null, s.day, s.starts_at, s.title, s.id
                                """)
                                .setParameter(1, eventId))
                .stream()
                .map(
                        c ->
                                new SignupBoard.Row(
                                        c.number(0),
                                        c.small(1),
                                        c.text(2),
                                        c.textOrNull(3),
                                        c.day(4),
                                        c.time(5),
                                        c.time(6),
                                        c.flag(7),
                                        c.flag(8),
                                        c.smallOrNull(9),
                                        c.smallOrNull(10),
                                        c.number(11),
                                        c.number(12)))
                .toList();
    }

    /** Those in a session by name, then the queue in its order. */
    List<SignupPerson> people(long sessionId, int first, int max) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select trim(coalesce(n.called_given_name, p.given_name) || ' ' || coalesce(n.called_family_name, p.family_name)),
                                       case when n.called_email is null then o.name else u.name end, c.status, p.protected_identity
                                from session_choice c join person p on p.id = c.person_id left join organisation o on o.id = p.organisation_id
                                join nomination n on n.id = c.nomination_id join allocation a on a.id = n.allocation_id
                                join organisation u on u.id = a.organisation_id
                                where c.signup_session_id = ?1 and c.status in ('CHOSEN', 'WAITING')
                                order by c.status, case when c.status = 'CHOSEN' then coalesce(n.called_family_name, p.family_name) end,
                                         case when c.status = 'CHOSEN' then coalesce(n.called_given_name, p.given_name) end, c.chosen_at, c.id
                                """)
                                .setParameter(1, sessionId)
                                .setFirstResult(first)
                                .setMaxResults(max))
                .stream()
                .map(
                        c -> {
                            boolean hidden = c.flag(3);
                            return new SignupPerson(
                                    hidden ? null : c.text(0),
                                    hidden ? null : c.textOrNull(1),
                                    c.constant(ChoiceStatus.class, 2));
                        })
                .toList();
    }

    // Choices ----------------------------------------------------------------------------------

    Optional<SessionChoice> findAlive(long sessionId, long nominationId) {
        return em.createQuery(
                        "select c from SessionChoice c where c.session.id = :session and"
                                + " c.nomination.id = :nomination and c.status in :alive",
                        SessionChoice.class)
                .setParameter("session", sessionId)
                .setParameter("nomination", nominationId)
                .setParameter("alive", ALIVE)
                .getResultStream()
                .findFirst();
    }

    /** The places that the seat's person has, other than in the given session. */
    List<SessionChoice> chosenBeside(long nominationId, long sessionId) {
        return em.createQuery(
                        """
                        select c from SessionChoice c join fetch c.session
                        where c.nomination.id = :nomination and c.status = :chosen and c.session.id <> :session order by c.id
                        """,
                        SessionChoice.class)
                .setParameter("nomination", nominationId)
                .setParameter("session", sessionId)
                .setParameter("chosen", ChoiceStatus.CHOSEN)
                .getResultList();
    }

    /** All live choices of these sessions. */
    List<SessionChoice> aliveIn(Collection<Long> sessionIds) {
        return sessionIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select c from SessionChoice c join fetch c.session
                                where c.session.id in :sessions and c.status in :alive order by c.id
                                """,
                                SessionChoice.class)
                        .setParameter("sessions", sessionIds)
                        .setParameter("alive", ALIVE)
                        .getResultList();
    }

    /**
     * Free places, those who wait counted; null where nothing limits them. Asked inside the lock.
     */
    @Nullable Places places(long sessionId) {
        ResultRow row =
                ResultRow.only(
                        em.createNativeQuery(
                                        """
                                        select signup_capacity(s), count(*) filter (where c.status = 'CHOSEN'),
                                               count(*) filter (where c.status = 'WAITING')
                                        from signup_session s left join session_choice c on c.signup_session_id = s.id
                                            and c.status in ('CHOSEN', 'WAITING')
                                        where s.id = ?1 group by s.id
                                        """)
                                .setParameter(1, sessionId));
        return row.isNull(0) ? null : new Places(row.small(0), row.number(1), row.number(2));
    }

    /** How full a session is. */
    record Places(int capacity, long chosen, long waiting) {
        long free() {
            return Math.max(0, capacity - chosen);
        }
    }

    /** Sessions with a queue and a place for its first, of events that are planned. */
    List<Long> promotable(Instant now) {
        return ResultRow.numbers(
                em.createNativeQuery(
                                """
                                select s.id from signup_session s join event e on e.id = s.event_id and e.status = 'PLANNED'
                                where s.bookable and s.dropped_at is null
                                  and (s.day + s.starts_at) at time zone ?2 > ?1
                                  and exists (select from session_choice w where w.signup_session_id = s.id and w.status = 'WAITING')
                                  and coalesce(signup_capacity(s), 2147483647) > (select count(*) from session_choice c
                                      where c.signup_session_id = s.id and c.status = 'CHOSEN')
                                order by s.id
                                """)
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, SwedishTime.zone().getId()));
    }

    /**
     * The first in the queue, locked with its seat. Somebody who is busy with that seat this
     * moment, or loses it, is passed over: waiting for that could be waiting in a ring.
     */
    Optional<Long> lockFirstWaiting(long sessionId) {
        return ResultRow.numbers(
                        em.createNativeQuery(
                                        """
                                select c.id from session_choice c join nomination n on n.id = c.nomination_id
                                where c.signup_session_id = ?1 and c.status = 'WAITING'
                                order by c.chosen_at, c.id limit 1 for no key update of n, c skip locked
                                """)
                                .setParameter(1, sessionId))
                .stream()
                .findFirst();
    }

    SessionChoice getChoice(long id) {
        return fresh(SessionChoice.class, id);
    }

    /** Gives the place to somebody whose row is locked. */
    void promote(long choiceId, Instant at) {
        em.flush();
        em.createNativeQuery(
                        "update session_choice set status = 'CHOSEN', promoted_at = ?2, version ="
                                + " version + 1 where id = ?1 and status = 'WAITING'")
                .setParameter(1, choiceId)
                .setParameter(2, Timestamp.from(at))
                .executeUpdate();
    }

    /** Live choices by session of the programme: what a change of it concerns. */
    Map<Long, Long> aliveBySession(long eventId) {
        return ResultRow.of(
                        em.createQuery(
                                        """
                                        select s.sessionId, count(c) from SessionChoice c join c.session s
                                        where s.eventId = :event and c.status in :alive group by s.sessionId
                                        """)
                                .setParameter("event", eventId)
                                .setParameter("alive", ALIVE))
                .stream()
                .collect(Collectors.toMap(row -> row.number(0), row -> row.number(1)));
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
