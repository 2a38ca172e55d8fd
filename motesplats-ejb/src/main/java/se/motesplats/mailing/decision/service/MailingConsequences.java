package se.motesplats.mailing.decision.service;

import static se.motesplats.event.decision.service.ConsequenceArea.MAILINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.event.decision.service.Consequence;
import se.motesplats.event.decision.service.EventConsequences;
import se.motesplats.event.service.EventNews;
import se.motesplats.mailing.MailingStatus;
import se.motesplats.mailing.WrittenMailing;

/** What becomes of mailings that wait for their moment. */
@ApplicationScoped
class MailingConsequences implements EventConsequences {

    @PersistenceContext private EntityManager em;

    @Override
    public Watch watch(long eventId) {
        Map<Long, Optional<Instant>> before = planned(eventId);
        return change -> said(change, before, planned(eventId));
    }

    /** The moments of those that wait; none while they wait for a date. */
    private Map<Long, Optional<Instant>> planned(long eventId) {
        Map<Long, Optional<Instant>> moments = new LinkedHashMap<>();
        em.createQuery(
                        "select m from WrittenMailing m where m.eventId = :event and m.status = :planned order by m.id",
                        WrittenMailing.class)
                .setParameter("event", eventId)
                .setParameter("planned", MailingStatus.PLANNED)
                .getResultList()
                .forEach(mailing -> moments.put(mailing.getId(), mailing.getSendAt()));
        return moments;
    }

    private static List<Consequence> said(
            EventNews change,
            Map<Long, Optional<Instant>> before,
            Map<Long, Optional<Instant>> after) {
        List<Consequence> lines = new ArrayList<>();
        if (change.cancelled()) {
            say(lines, "cancelled", before.size());
            return lines;
        }
        after.forEach(
                (id, now) -> {
                    Optional<Instant> then = before.getOrDefault(id, Optional.empty());
                    if (now.isPresent() && then.isPresent() && !now.equals(then)) {
                        lines.add(
                                Consequence.of(
                                        MAILINGS,
                                        "mailing.happens.mailings.moves",
                                        then.get(),
                                        now.get()));
                    }
                });
        say(lines, "missed", before.keySet().stream().filter(id -> !after.containsKey(id)).count());
        say(lines, "waits", after.values().stream().filter(Optional::isEmpty).count());
        say(
                lines,
                "look",
                after.entrySet().stream()
                        .filter(m -> m.getValue().isPresent())
                        .filter(m -> m.getValue().equals(before.get(m.getKey())))
                        .count());
        return lines;
    }

    private static void say(List<Consequence> lines, String what, long mailings) {
        if (mailings > 0) {
            lines.add(Consequence.of(MAILINGS, "mailing.happens.mailings." + what, mailings));
        }
    }
}
