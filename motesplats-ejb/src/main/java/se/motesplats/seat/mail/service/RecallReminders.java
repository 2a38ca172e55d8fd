package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.motesplats.reminder.service.ReminderPlan;
import se.motesplats.reminder.service.ReminderSource;
import se.motesplats.seat.pool.service.RecallDateChanged;
import se.motesplats.seat.pool.service.RecallDates;
import se.motesplats.seat.round.service.RoundFixed;
import se.motesplats.seat.round.service.RoundReopened;

/**
 * Reminds those who name people before seats without a name are recalled, when that is on another
 * day than the last one for naming; else {@link NamingReminders} says it.
 */
@ApplicationScoped
class RecallReminders implements ReminderSource {

    /** Seats without a name before they are recalled, when that is on another day. */
    static final String KIND = "RECALL_DATE";

    @Inject private NamingReminders naming;
    @Inject private RecallDates dates;
    @Inject private ReminderPlan plan;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String template() {
        return "reminder-recall";
    }

    @Override
    public String section() {
        return "reminder-recall-part";
    }

    @Override
    public Optional<LocalDate> deadline(long eventId) {
        return dates.own(eventId);
    }

    @Override
    public List<Recipient> recipients(long eventId) {
        return naming.recipients(eventId);
    }

    void on(@Observes RoundFixed fixed) {
        plan.aim(fixed.eventId(), KIND);
    }

    void on(@Observes RoundReopened reopened) {
        plan.aim(reopened.eventId(), KIND);
    }

    void on(@Observes RecallDateChanged changed) {
        plan.begin(changed.eventId(), KIND);
    }
}
