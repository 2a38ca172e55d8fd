package se.motesplats.poll.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollSlot;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;

/** The rows of polls. Whose poll it is, is part of each query: others do not learn that it is. */
@Dependent
class PollRepository {

    @PersistenceContext private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    /**
     * A poll that this person runs, locked until the transaction ends.
     *
     * @throws NotFound for everybody else
     */
    Poll lockOwn(long pollId, long person) {
        requireOwn(pollId, person);
        return lock(pollId);
    }

    /**
     * @throws NotFound for everybody who does not run it
     */
    void requireOwn(long pollId, long person) {
        if (ResultRow.number(
                        em.createNativeQuery(
                                        """
                                        select count(*) from poll_participant
                                        where poll_id = ?1 and person_id = ?2 and part in ('OWNER', 'CO_OWNER')
                                        """)
                                .setParameter(1, pollId)
                                .setParameter(2, person))
                == 0) {
            throw new NotFound();
        }
    }

    /** The row is locked, so that answers, dates and people are counted one after the other. */
    Poll lock(long pollId) {
        Poll poll = em.find(Poll.class, pollId, LockModeType.PESSIMISTIC_WRITE);
        if (poll == null) {
            throw new NotFound();
        }
        return poll;
    }

    Poll getOwn(long pollId, long person) {
        requireOwn(pollId, person);
        return Optional.ofNullable(em.find(Poll.class, pollId)).orElseThrow(NotFound::new);
    }

    /** The participation of a person who may know of the poll: runs it, or was told of it. */
    Optional<PollParticipant> findMine(long pollId, long person) {
        return em.createQuery(
                        """
                        select p from PollParticipant p join fetch p.poll join fetch p.person
                        where p.poll.id = :poll and p.person.id = :person
                          and (p.invitedAt is not null or p.part <> se.motesplats.poll.PollPart.ASKED)
                        """,
                        PollParticipant.class)
                .setParameter("poll", pollId)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Whose link this is now: a new one has taken the place of all before. */
    Optional<PollParticipant> findByLink(String hash, Instant now) {
        return em.createQuery(
                        """
                        select p from PollParticipant p join fetch p.poll join fetch p.person
                        where p.linkHash = :hash and p.linkExpiresAt > :now
                        """,
                        PollParticipant.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Reads anew what was read before the poll was locked. */
    PollParticipant refresh(PollParticipant participant) {
        em.refresh(participant);
        return participant;
    }

    PollParticipant getParticipant(Poll poll, long participantId) {
        return Optional.ofNullable(em.find(PollParticipant.class, participantId))
                .filter(p -> p.getPoll().equals(poll))
                .orElseThrow(NotFound::new);
    }

    /** All of a poll, with the people themselves. */
    List<PollParticipant> participants(Poll poll) {
        return em.createQuery(
                        """
                        select p from PollParticipant p join fetch p.person
                        where p.poll = :poll order by p.id
                        """,
                        PollParticipant.class)
                .setParameter("poll", poll)
                .getResultList();
    }

    /** Whom what becomes of the poll concerns: those who run it, and those who were told of it. */
    List<PollParticipant> told(Poll poll) {
        return participants(poll).stream()
                .filter(p -> p.isEditor() || p.getInvitedAt().isPresent())
                .toList();
    }

    List<PollSlot> slots(Poll poll) {
        return em.createQuery(
                        "select s from PollSlot s where s.poll = :poll order by s.startsAt",
                        PollSlot.class)
                .setParameter("poll", poll)
                .getResultList();
    }

    PollSlot getSlot(Poll poll, long slotId) {
        return Optional.ofNullable(em.find(PollSlot.class, slotId))
                .filter(s -> s.getPoll().equals(poll))
                .orElseThrow(NotFound::new);
    }

    void remove(PollSlot slot) {
        forgetAnswers(slot);
        em.remove(slot);
    }

    /** What was said to a time that is another one now counts no more. */
    void forgetAnswers(PollSlot slot) {
        em.createNativeQuery("delete from poll_answer where slot_id = ?1")
                .setParameter(1, slot.getId())
                .executeUpdate();
    }

    void remove(PollParticipant participant) {
        em.createNativeQuery("delete from poll_answer where participant_id = ?1")
                .setParameter(1, participant.getId())
                .executeUpdate();
        em.createNativeQuery("update poll_slot set proposed_by = null where proposed_by = ?1")
                .setParameter(1, participant.getId())
                .executeUpdate();
        em.remove(participant);
    }

    /** How many others say yes to each date; asked while the poll is locked. */
    Map<Long, Integer> yesOfOthers(long pollId, long participantId) {
        Map<Long, Integer> taken = new HashMap<>();
        ResultRow.of(
                        em.createNativeQuery(
                                        """
                                        select a.slot_id, count(*) from poll_answer a join poll_slot s on s.id = a.slot_id
                                        where s.poll_id = ?1 and a.choice = 'YES' and a.participant_id <> ?2 group by a.slot_id
                                        """)
                                .setParameter(1, pollId)
                                .setParameter(2, participantId))
                .forEach(row -> taken.put(row.number(0), row.small(1)));
        return taken;
    }

    /** The dates to which somebody says yes. */
    Set<Long> yesOf(long participantId) {
        return new HashSet<>(
                ResultRow.numbers(
                        em.createNativeQuery(
                                        "select slot_id from poll_answer where participant_id = ?1 and choice = 'YES'")
                                .setParameter(1, participantId)));
    }

    /** Writes somebody's answers, in two statements however many there are. */
    void write(long participantId, Map<Long, PollChoice> answers, Instant at) {
        String slots = joined(answers.keySet());
        em.createNativeQuery(
                        """
                        delete from poll_answer where participant_id = ?1
                          and slot_id <> all (cast(string_to_array(?2, ',') as bigint[]))
                        """)
                .setParameter(1, participantId)
                .setParameter(2, slots)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        insert into poll_answer (id, version, slot_id, participant_id, choice, at)
                        select nextval('seq_id'), 1, w.slot, ?1, w.choice, ?4
                        from unnest(cast(string_to_array(?2, ',') as bigint[]), string_to_array(?3, ',')) as w(slot, choice)
                        on conflict (slot_id, participant_id) do update
                          set choice = excluded.choice, at = excluded.at, version = poll_answer.version + 1
                          where poll_answer.choice <> excluded.choice
                        """)
                .setParameter(1, participantId)
                .setParameter(2, slots)
                .setParameter(
                        3,
                        answers.values().stream().map(Enum::name).collect(Collectors.joining(",")))
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
    }

    /** Somebody says yes to one more date. */
    void addYes(long participantId, long slotId, Instant at) {
        em.createNativeQuery(
                        """
                        insert into poll_answer (id, version, slot_id, participant_id, choice, at)
                        values (nextval('seq_id'), 1, ?1, ?2, 'YES', ?3)
                        """)
                .setParameter(1, slotId)
                .setParameter(2, participantId)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    private static String joined(Set<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** How many dates each participant of a poll has answered. */
    Map<Long, Integer> answered(long pollId) {
        Map<Long, Integer> answered = new HashMap<>();
        ResultRow.of(
                        em.createNativeQuery(
                                        """
                                        select a.participant_id, count(*) from poll_answer a join poll_slot s on s.id = a.slot_id
                                        where s.poll_id = ?1 group by a.participant_id
                                        """)
                                .setParameter(1, pollId))
                .forEach(row -> answered.put(row.number(0), row.small(1)));
        return answered;
    }

    /** The most yes that any date of the poll has. */
    int mostYes(long pollId) {
        return (int)
                ResultRow.number(
                        em.createNativeQuery(
                                        """
                                        select coalesce(max(n), 0) from (select count(*) as n from poll_answer a join poll_slot s on s.id = a.slot_id
                                        where s.poll_id = ?1 and a.choice = 'YES' group by a.slot_id) per_slot
                                        """)
                                .setParameter(1, pollId));
    }

    /** How many polls somebody has made since then. */
    long madeBy(long person, Instant since) {
        return ResultRow.number(
                em.createNativeQuery(
                                "select count(*) from poll where owner_id = ?1 and created_at > ?2")
                        .setParameter(1, person)
                        .setParameter(2, Timestamp.from(since)));
    }

    /** Those whose date has become what that page shows. */
    List<Poll> becameEvent(String page) {
        return em.createQuery(
                        "select p from Poll p where p.outcome = :kind and p.outcomePage = :page order by p.id",
                        Poll.class)
                .setParameter("kind", EventOutcome.KIND)
                .setParameter("page", page)
                .getResultList();
    }

    /** Open ones whose last day is that one or earlier. */
    List<Long> openUntil(LocalDate day) {
        return ResultRow.numbers(
                em.createNativeQuery(
                                "select id from poll where status = 'OPEN' and last_day <= ?1 order by id")
                        .setParameter(1, Date.valueOf(day)));
    }
}
