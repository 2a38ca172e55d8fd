package se.motesplats.reminder.service;

import static se.motesplats.event.decision.service.ConsequenceArea.REMINDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.event.decision.service.Consequence;
import se.motesplats.event.decision.service.EventConsequences;
import se.motesplats.event.service.EventNews;
import se.motesplats.reminder.ReminderRule;

/** When the reminders of an event go from now on. */
@ApplicationScoped
class ReminderConsequences implements EventConsequences {

    @Inject private ReminderRepository repository;

    @Override
    public Watch watch(long eventId) {
        Map<Long, Instant> before = pending(eventId);
        return change -> said(change, before, pending(eventId));
    }

    /** The moments of those that are still to go, by rule. */
    private Map<Long, Instant> pending(long eventId) {
        Map<Long, Instant> moments = new HashMap<>();
        for (ReminderRule rule : repository.ofEvent(eventId)) {
            if (rule.isPending()) {
                rule.getDueAt().ifPresent(due -> moments.put(rule.getId(), due));
            }
        }
        return moments;
    }

    private List<Consequence> said(
            EventNews change, Map<Long, Instant> before, Map<Long, Instant> after) {
        List<Consequence> lines = new ArrayList<>();
        long stopped = before.keySet().stream().filter(rule -> !after.containsKey(rule)).count();
        if (stopped > 0) {
            lines.add(
                    Consequence.of(
                            REMINDERS,
                            change.after().isPlanned()
                                    ? "mailing.happens.reminders.passed"
                                    : "mailing.happens.reminders.stopped",
                            stopped));
        }
        for (ReminderRule rule : repository.ofEvent(change.eventId())) {
            Instant now = after.get(rule.getId());
            Instant then = before.get(rule.getId());
            if (now != null && !now.equals(then)) {
                lines.add(
                        then == null
                                ? Consequence.of(REMINDERS, "mailing.happens.reminders.again", now)
                                : Consequence.of(
                                        REMINDERS, "mailing.happens.reminders.moves", then, now));
            }
        }
        long same =
                after.entrySet().stream()
                        .filter(rule -> rule.getValue().equals(before.get(rule.getKey())))
                        .count();
        if (same > 0) {
            lines.add(Consequence.of(REMINDERS, "mailing.happens.reminders.same", same));
        }
        return lines;
    }
}
