package se.motesplats.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * "14 days before the deadline, at 08:00": a rule and the moment that it means now. The moment
 * follows the deadline; a reminder is sent once for each moment.
 */
@Entity
@Table(name = "reminder_rule")
public class ReminderRule extends BaseEntity {

    /** When people read it with their first coffee. */
    public static final LocalTime USUAL_TIME = LocalTime.of(8, 0);

    public static final int MAX_DAYS = 365;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    private String kind;

    @Column(name = "days_before")
    private int daysBefore;

    @Column(name = "at_time")
    private LocalTime atTime;

    private @Nullable LocalDate deadline;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "handled_due")
    private @Nullable Instant handledDue;

    @Column(name = "handled_at")
    private @Nullable Instant handledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ReminderOutcome outcome;

    private @Nullable Integer recipients;

    protected ReminderRule() {}

    /**
     * A rule for an event.
     *
     * @param kind what it is about: the key of the feature that gives its date and its recipients
     * @throws RuleViolation if the days are out of range
     */
    public ReminderRule(Event event, String kind, int daysBefore, LocalTime atTime) {
        if (daysBefore < 0 || daysBefore > MAX_DAYS) {
            throw new RuleViolation("error.mailing.reminderDays", MAX_DAYS);
        }
        this.event = event;
        this.kind = kind;
        this.daysBefore = daysBefore;
        this.atTime = atTime;
    }

    /** The same rule for another event, not aimed at any date yet. */
    public ReminderRule copyTo(Event other) {
        return new ReminderRule(other, kind, daysBefore, atTime);
    }

    /**
     * Aims the rule at a deadline. A moment that lies in the past already is passed over: whoever
     * sets a near deadline tells people so at the same time.
     *
     * @param newDeadline the last day; null while there is none or the event is not planned
     */
    public void aimAt(@Nullable LocalDate newDeadline, Instant now) {
        if (Objects.equals(deadline, newDeadline)) {
            return;
        }
        deadline = newDeadline;
        dueAt = newDeadline == null ? null : momentBefore(newDeadline);
        if (isDue(now)) {
            passOver(now);
        }
    }

    /** The local time on the day that lies so many days before, whatever summer time does. */
    private Instant momentBefore(LocalDate day) {
        return SwedishTime.at(day.minusDays(daysBefore).atTime(atTime));
    }

    /** Whether its moment has come and nothing was done for it yet. */
    public boolean isDue(Instant now) {
        return isPending() && dueAt != null && !dueAt.isAfter(now);
    }

    /** Whether something is still to be done at its moment. */
    public boolean isPending() {
        return dueAt != null && !dueAt.equals(handledDue);
    }

    public void sentTo(int people, Instant now) {
        handled(ReminderOutcome.SENT, people, now);
    }

    public void passOver(Instant now) {
        handled(ReminderOutcome.PASSED, 0, now);
    }

    private void handled(ReminderOutcome what, int people, Instant now) {
        handledDue = dueAt;
        handledAt = now;
        outcome = what;
        recipients = people;
    }

    public Event getEvent() {
        return event;
    }

    /** The key of what it is about. */
    public String getKind() {
        return kind;
    }

    public int getDaysBefore() {
        return daysBefore;
    }

    public LocalTime getAtTime() {
        return atTime;
    }

    /** The last day that the rule is aimed at. */
    public Optional<LocalDate> getDeadline() {
        return Optional.ofNullable(deadline);
    }

    public Optional<Instant> getDueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> getHandledAt() {
        return Optional.ofNullable(handledAt);
    }

    public Optional<ReminderOutcome> getOutcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Integer> getRecipients() {
        return Optional.ofNullable(recipients);
    }
}
