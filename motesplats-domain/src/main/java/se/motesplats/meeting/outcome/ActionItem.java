package se.motesplats.meeting.outcome;

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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.Meeting;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/** What somebody is to do after a meeting, and what became of it. */
@Entity
@Table(name = "action_item")
public class ActionItem extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private @Nullable AgendaItem item;

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private @Nullable Person owner;

    @Column(name = "owner_text")
    private @Nullable String ownerText;

    @Column(name = "due_day")
    private @Nullable LocalDate dueDay;

    @Enumerated(EnumType.STRING)
    private ActionStatus status = ActionStatus.OPEN;

    @Column(name = "status_words")
    private @Nullable String statusWords;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    protected ActionItem() {}

    /**
     * @param item the point that it comes from; null for none
     */
    public ActionItem(Meeting meeting, @Nullable AgendaItem item, String text) {
        this.meeting = meeting;
        this.item = item;
        this.text = text;
    }

    public void say(String words) {
        text = words;
    }

    /**
     * Gives it to a person, or to somebody in words. Another person has not been told anything yet.
     *
     * @param inWords of an organisation, where nobody is named; left out where a person is
     */
    public void giveTo(@Nullable Person person, @Nullable String inWords) {
        if (!Objects.equals(owner, person)) {
            toldAt = null;
            forgetReminders();
        }
        owner = person;
        ownerText = person == null ? inWords : null;
    }

    /** Is to be done by the end of the day; reminders follow another day. */
    public void due(@Nullable LocalDate day) {
        if (!Objects.equals(dueDay, day)) {
            forgetReminders();
        }
        dueDay = day;
    }

    private void forgetReminders() {
        remindedAt = null;
        overdueAt = null;
    }

    /**
     * It is done, or not to be done.
     *
     * @param words what became of it; null for none
     * @throws RuleViolation {@code error.meeting.actionEnded} if it is not open
     */
    public void end(ActionStatus how, @Nullable String words, Instant at) {
        if (status != ActionStatus.OPEN) {
            throw new RuleViolation("error.meeting.actionEnded", status);
        }
        if (how == ActionStatus.OPEN) {
            throw new IllegalArgumentException("to end it is not to open it");
        }
        status = how;
        statusWords = words;
        endedAt = at;
    }

    /** It is to be done after all; what is open already stays so. */
    public void reopen() {
        status = ActionStatus.OPEN;
        statusWords = null;
        endedAt = null;
    }

    /** Its owner has been told of it. */
    public void told(Instant at) {
        toldAt = at;
    }

    /** Its owner has been reminded before the day. */
    public void reminded(Instant at) {
        remindedAt = at;
    }

    /** Its owner has been reminded that the day is over. */
    public void remindedOverdue(Instant at) {
        overdueAt = at;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    /** The point that it comes from; empty for none. */
    public Optional<AgendaItem> getItem() {
        return Optional.ofNullable(item);
    }

    public String getText() {
        return text;
    }

    public Optional<Person> getOwner() {
        return Optional.ofNullable(owner);
    }

    public Optional<String> getOwnerText() {
        return Optional.ofNullable(ownerText);
    }

    public Optional<LocalDate> getDueDay() {
        return Optional.ofNullable(dueDay);
    }

    public ActionStatus getStatus() {
        return status;
    }

    public Optional<String> getStatusWords() {
        return Optional.ofNullable(statusWords);
    }

    /** When it was done or dropped; empty while it is open. */
    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<Instant> getToldAt() {
        return Optional.ofNullable(toldAt);
    }

    public Optional<Instant> getRemindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    public Optional<Instant> getOverdueAt() {
        return Optional.ofNullable(overdueAt);
    }

    /** Whether the day is over and it is not done. */
    public boolean isOverdue(LocalDate today) {
        return status == ActionStatus.OPEN && dueDay != null && dueDay.isBefore(today);
    }
}
