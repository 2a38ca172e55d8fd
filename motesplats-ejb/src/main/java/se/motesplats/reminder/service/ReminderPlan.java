package se.motesplats.reminder.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventCopied;
import se.motesplats.event.service.EventMoved;
import se.motesplats.event.service.EventStatusChanged;
import se.motesplats.outbox.service.MailChoices;
import se.motesplats.reminder.ReminderRule;
import se.motesplats.shared.NotFound;

/**
 * Keeps the moments of reminders in step with the dates that they hang on, in the transaction that
 * moves the date.
 */
@ApplicationScoped
public class ReminderPlan {

    /** Two weeks to ask around, and three days to hurry. */
    private static final List<Integer> USUAL_DAYS = List.of(14, 3);

    /** After the features that hold the dates have moved them. */
    private static final int LATE = Interceptor.Priority.LIBRARY_AFTER;

    @Inject private ReminderRepository repository;
    @Inject private Instance<ReminderSource> sources;
    @Inject private SendingTimes times;
    @Inject private MailChoices choices;
    @Inject private Clock clock;

    /** Aims all rules of the kind at the date that counts now. */
    public List<ReminderRule> aim(long eventId, String kind) {
        List<ReminderRule> rules = repository.lockOfEvent(eventId, kind);
        if (!rules.isEmpty()) {
            LocalDate deadline = deadline(repository.getEvent(eventId), kind);
            Instant now = clock.instant();
            rules.forEach(rule -> rule.aimAt(deadline, times.hours(), now));
        }
        return rules;
    }

    /** The date was set: makes the usual rules unless the event has rules of this kind. */
    public void begin(long eventId, String kind) {
        if (repository.lockOfEvent(eventId, kind).isEmpty()) {
            Event event = repository.getEvent(eventId);
            USUAL_DAYS.forEach(days -> repository.add(ReminderRule.daysBefore(event, kind, days)));
        }
        aim(eventId, kind);
    }

    /** No reminders for an event that is not going to be, or not as planned. */
    @Nullable LocalDate deadline(Event event, String kind) {
        return event.isOpen() ? source(kind).deadline(event.getId()).orElse(null) : null;
    }

    /** All kinds of reminders that features give. */
    List<String> kinds() {
        return sources.stream().map(ReminderSource::kind).sorted().toList();
    }

    /** Of those who have something left to do those who want to be reminded. */
    List<ReminderSource.Recipient> wanted(String kind, List<ReminderSource.Recipient> recipients) {
        Set<Long> unwilling =
                choices.unwilling(
                        source(kind).template(),
                        recipients.stream().map(r -> r.person().getId()).toList());
        return recipients.stream().filter(r -> !unwilling.contains(r.person().getId())).toList();
    }

    /**
     * Who knows the date and the recipients of a kind.
     *
     * @throws NotFound if no feature gives such reminders
     */
    ReminderSource source(String kind) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void moved(@Observes @Priority(LATE) EventMoved event) {
        aimAll(event.eventId());
    }

    void statusChanged(@Observes @Priority(LATE) EventStatusChanged event) {
        aimAll(event.eventId());
    }

    void copied(@Observes @Priority(LATE) EventCopied event) {
        Event copy = repository.getEvent(event.copyId());
        repository.ofEvent(event.sourceId()).forEach(rule -> repository.add(rule.copyTo(copy)));
    }

    private void aimAll(long eventId) {
        kinds().forEach(kind -> aim(eventId, kind));
    }
}
