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

/**
 * "14 days before the deadline, at 08:00": a rule and the moment that it means now. The moment
 * follows the deadline; a reminder is sent once for each moment.
 */
@Entity
@Table(name = "reminder_rule")
public class ReminderRule extends BaseEntity {

    /** When people read it with their first coffee. */
    public static final LocalTime USUAL_TIME = LocalTime.of(8, 0);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    private String kind;

    @Column(name = "days_before")
    private int daysBefore;

    @Enumerated(EnumType.STRING)
    private MomentUnit unit = MomentUnit.DAYS;

    @Enumerated(EnumType.STRING)
    private MomentSide side = MomentSide.BEFORE;

    @Column(name = "at_time")
    private @Nullable LocalTime atTime;

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
     * @param rule what it is about, as the key of the feature that gives its date and its
     *     recipients, and when it is sent
     */
    public ReminderRule(Event event, MomentRule rule) {
        this.event = event;
        kind = rule.anchor();
        daysBefore = rule.amount();
        unit = rule.unit();
        side = rule.side();
        atTime = rule.time();
    }

    /** The usual rule: so many days before, in the morning. */
    public static ReminderRule daysBefore(Event event, String kind, int days) {
        return new ReminderRule(
                event, new MomentRule(kind, days, MomentUnit.DAYS, MomentSide.BEFORE, USUAL_TIME));
    }

    /** The same rule for another event, not aimed at any date yet. */
    public ReminderRule copyTo(Event other) {
        return new ReminderRule(other, getRule());
    }

    /**
     * Aims the rule at a deadline. A moment that lies in the past already is passed over: whoever
     * sets a near deadline tells people so at the same time.
     *
     * @param newDeadline the last day; null while there is none or the event is not planned
     * @param hours when one sends
     */
    public void aimAt(@Nullable LocalDate newDeadline, SendingHours hours, Instant now) {
        if (Objects.equals(deadline, newDeadline)) {
            return;
        }
        deadline = newDeadline;
        dueAt =
                newDeadline == null
                        ? null
                        : getRule().from(Anchor.lastDay(kind, newDeadline), hours);
        if (isDue(now)) {
            passOver(now);
        }
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

    /** When it is sent, counted from its date. */
    public MomentRule getRule() {
        return new MomentRule(kind, daysBefore, unit, side, atTime);
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
