package se.motesplats.seat.round.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import se.motesplats.event.Event;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundRules;
import se.motesplats.seat.WorkingHours;

/** The rules of rounds in the database: when seats are recalled, offered and given on. */
@Dependent
public class RoundRulesRepository {

    @PersistenceContext private EntityManager em;

    public Optional<RoundRules> find(long roundId) {
        return em.createQuery(
                        "select r from RoundRules r where r.round.id = :round", RoundRules.class)
                .setParameter("round", roundId)
                .getResultStream()
                .findFirst();
    }

    /** Those of the event's seats. */
    Optional<RoundRules> findOfEvent(long eventId) {
        return em.createQuery(
                        "select r from RoundRules r join fetch r.round where r.eventId = :event order by r.round.number desc",
                        RoundRules.class)
                .setParameter("event", eventId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Until when somebody else can get a seat; empty while the event has no day. */
    public Optional<Instant> substitutionEnd(Event event) {
        return findOfEvent(event.getId())
                .map(RoundRules::getSubstitutionEnd)
                .orElseGet(() -> RoundRules.usualSubstitutionEnd(event));
    }

    /** Those of the round, as they are now; the usual ones are made if there are none. */
    public RoundRules of(AllocationRound round) {
        RoundRules rules =
                find(round.getId())
                        .map(
                                known -> {
                                    em.refresh(known);
                                    return known;
                                })
                        .orElseGet(() -> new RoundRules(round));
        if (rules.isNew()) {
            em.persist(rules);
        }
        return rules;
    }

    /** Working hours for an answer to an offer, by the rules of the event's latest round. */
    public int answerHours(long eventId) {
        return em.createQuery(
                        "select r.answerHours from RoundRules r where r.eventId = :event order by r.round.number desc",
                        Integer.class)
                .setParameter("event", eventId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(WorkingHours.USUAL);
    }
}
