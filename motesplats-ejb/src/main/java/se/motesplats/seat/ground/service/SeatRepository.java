package se.motesplats.seat.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.RoundStatus;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.NotFound;

/** Events, units and rounds as all parts read them, and the writing of what they changed. */
@Dependent
public class SeatRepository {

    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext private EntityManager em;

    /**
     * The event as it is now, also if it was loaded before a lock was waited for, with its days and
     * its contact person.
     */
    public Event getEvent(long id) {
        return one(
                em.createQuery(
                                """
                                select e from Event e join fetch e.contactPerson left join fetch e.days d
                                where e.id = :id order by d.day
                                """,
                                Event.class)
                        .setParameter("id", id)
                        .setHint("eclipselink.refresh", true)
                        .setHint("eclipselink.refresh.cascade", "NoCascading"));
    }

    public Organisation getOrganisation(long id) {
        return get(Organisation.class, id);
    }

    public Allocation getAllocation(long id) {
        return get(Allocation.class, id);
    }

    /** The round that the event's seats come from; its top-ups are not meant. */
    public Optional<AllocationRound> findLatestRound(long eventId) {
        return em.createQuery(
                        "select r from AllocationRound r where r.event.id = :event and r.toppedUp is null order by r.number desc",
                        AllocationRound.class)
                .setParameter("event", eventId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public AllocationRound getRound(long id) {
        return get(AllocationRound.class, id);
    }

    /**
     * The same round, with the municipalities of its shares and those who answered for them, in one
     * statement: what is read one by one takes as many statements as there are municipalities.
     */
    public AllocationRound withShares(AllocationRound round) {
        em.createQuery(
                        """
                        select s from AllocationShare s join fetch s.organisation left join fetch s.requestedBy left join fetch s.keptBy
                        where s.round = :round
                        """,
                        AllocationShare.class)
                .setParameter("round", round)
                .getResultList();
        return round;
    }

    /** The round as it is now, also if it was loaded before a lock was waited for. */
    public AllocationRound getFreshRound(long id) {
        AllocationRound round = get(AllocationRound.class, id);
        em.refresh(round);
        return round;
    }

    /** The event of a round, without loading either. */
    public long getEventOfRound(long roundId) {
        return one(
                em.createQuery(
                                "select r.event.id from AllocationRound r where r.id = :id",
                                Long.class)
                        .setParameter("id", roundId));
    }

    /** The next editor of the round sees that something changed, also when only its shares did. */
    public void touch(AllocationRound round) {
        em.lock(round, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    /** Rounds that are still worked on, of planned events. */
    public List<AllocationRound> proposedRounds() {
        return em.createQuery(
                        "select r from AllocationRound r join fetch r.event e where r.course.status = :status order by r.id",
                        AllocationRound.class)
                .setParameter("status", RoundStatus.PROPOSED)
                .setMaxResults(50)
                .getResultList();
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
    }

    /**
     * Writes what is pending.
     *
     * @param constraint a wall that somebody else may have reached first
     * @param refusal what to say then
     */
    public void flush(String constraint, Supplier<? extends BusinessException> refusal) {
        try {
            em.flush();
        } catch (PersistenceException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql
                        && UNIQUE_VIOLATION.equals(sql.getSQLState())
                        && String.valueOf(sql.getMessage()).contains(constraint)) {
                    BusinessException told = refusal.get();
                    told.addSuppressed(refused);
                    throw told;
                }
            }
            throw refused;
        }
    }

    private <T> T get(Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    private static <T> T one(TypedQuery<T> query) {
        return query.getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
