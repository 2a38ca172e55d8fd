package se.motesplats.poll;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * A question to some people: which of these dates suit you? Its last day ends it by itself, whether
 * or not a job has noted that yet.
 */
@Entity
@Table(name = "poll")
public class Poll extends BaseEntity {

    /** More dates than these nobody answers. */
    public static final int MOST_SLOTS = 60;

    /** More people than these do not meet. */
    public static final int MOST_PEOPLE = 300;

    /** So many dates one of those who are asked may add. */
    public static final int MOST_PROPOSALS = 5;

    private String title;
    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance_mode")
    private AttendanceMode mode;

    private @Nullable String place;

    @Column(name = "online_url")
    private @Nullable String onlineUrl;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private PollStatus status = PollStatus.OPEN;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "own_proposals")
    private boolean ownProposals;

    @Column(name = "slot_limit")
    private @Nullable Integer slotLimit;

    @Column(name = "names_hidden")
    private boolean namesHidden;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "all_answered_at")
    private @Nullable Instant allAnsweredAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "final_slot_id")
    private @Nullable PollSlot finalSlot;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String outcome;

    @Column(name = "outcome_page")
    private @Nullable String outcomePage;

    private @Nullable String reason;

    protected Poll() {}

    public Poll(Person owner, PollMatter matter, PollFrame frame, Instant at) {
        this.owner = owner;
        this.createdAt = at;
        describe(matter);
        rule(frame, at);
    }

    /**
     * Says what it is about, where and how long.
     *
     * @return whether that differs from what calendars were told
     */
    public final boolean describe(PollMatter matter) {
        boolean differs = !isNew() && !matter.equals(matter());
        title = matter.title();
        text = matter.text();
        mode = matter.mode();
        place = matter.place();
        onlineUrl = matter.onlineUrl();
        minutes = matter.minutes();
        return differs;
    }

    public PollMatter matter() {
        return new PollMatter(title, text, mode, place, onlineUrl, minutes);
    }

    public PollFrame frame() {
        return new PollFrame(lastDay, ownProposals, slotLimit, namesHidden);
    }

    /**
     * Sets its rules. Names that people gave in the belief that nobody else sees them stay hidden.
     *
     * @throws RuleViolation for a last day that is over, while it can be answered; and for showing
     *     names that were hidden
     */
    public final void rule(PollFrame frame, Instant now) {
        boolean answerable = status == PollStatus.OPEN;
        boolean sameDay = frame.lastDay().equals(lastDay);
        if (answerable && !sameDay && !now.isBefore(SwedishTime.endOf(frame.lastDay()))) {
            throw new RuleViolation("error.poll.lastDayOver");
        }
        if (namesHidden && !frame.namesHidden() && !isNew()) {
            throw new RuleViolation("error.poll.namesStayHidden");
        }
        if (!sameDay) {
            remindedAt = null;
        }
        lastDay = frame.lastDay();
        ownProposals = frame.ownProposals();
        slotLimit = frame.slotLimit();
        namesHidden = frame.namesHidden();
    }

    /** Where it stands now: after its last day it is closed, also before that is noted. */
    public PollStatus statusAt(Instant now) {
        return status == PollStatus.OPEN && !now.isBefore(end()) ? PollStatus.CLOSED : status;
    }

    /** As it is stored. */
    public PollStatus getStatus() {
        return status;
    }

    public boolean isOpen(Instant now) {
        return statusAt(now) == PollStatus.OPEN;
    }

    /** The first instant at which it can no longer be answered. */
    public Instant end() {
        return SwedishTime.endOf(lastDay);
    }

    /**
     * @throws RuleViolation if it takes no more answers
     */
    public void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw new RuleViolation("error.poll.notOpen");
        }
    }

    /**
     * @throws RuleViolation if a date was chosen or nothing comes of it
     */
    public void requireUndecided() {
        if (status == PollStatus.FINALISED || status == PollStatus.CALLED_OFF) {
            throw new RuleViolation("error.poll.decided");
        }
    }

    /** Takes no more answers. */
    public void close(Instant now) {
        requireUndecided();
        if (status == PollStatus.OPEN) {
            status = PollStatus.CLOSED;
            endedAt = now;
        }
    }

    /**
     * Takes answers again.
     *
     * @throws RuleViolation if it was decided, or the day is over
     */
    public void reopen(LocalDate until, Instant now) {
        requireUndecided();
        if (!now.isBefore(SwedishTime.endOf(until))) {
            throw new RuleViolation("error.poll.lastDayOver");
        }
        status = PollStatus.OPEN;
        lastDay = until;
        endedAt = null;
        remindedAt = null;
        allAnsweredAt = null;
    }

    /**
     * Chooses the date, or another one than before.
     *
     * @param kind what becomes of it
     * @param page where that is; null for nowhere else
     */
    public void finalise(PollSlot slot, String kind, @Nullable String page, Instant now) {
        if (status == PollStatus.CALLED_OFF) {
            throw new RuleViolation("error.poll.decided");
        }
        if (status == PollStatus.FINALISED && slot.equals(finalSlot)) {
            throw new RuleViolation("error.poll.sameDate");
        }
        status = PollStatus.FINALISED;
        finalSlot = slot;
        outcome = kind;
        outcomePage = page;
        endedAt = now;
    }

    /** Nothing comes of it; whoever has it in the calendar is told. */
    public void callOff(@Nullable String why, Instant now) {
        if (status == PollStatus.CALLED_OFF) {
            throw new RuleViolation("error.poll.decided");
        }
        status = PollStatus.CALLED_OFF;
        reason = why;
        endedAt = now;
    }

    public void remind(Instant now) {
        remindedAt = now;
    }

    /** Whether this is the first time that all have answered since something was added. */
    public boolean allHaveAnswered(Instant now) {
        if (allAnsweredAt != null) {
            return false;
        }
        allAnsweredAt = now;
        return true;
    }

    /** There is something new to answer, or somebody new who has not. */
    public void waitAgain() {
        allAnsweredAt = null;
    }

    public String getTitle() {
        return title;
    }

    public Optional<String> getText() {
        return Optional.ofNullable(text);
    }

    public int getMinutes() {
        return minutes;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public Person getOwner() {
        return owner;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Optional<Instant> getRemindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    public Optional<PollSlot> getFinalSlot() {
        return Optional.ofNullable(finalSlot);
    }

    /** What became of the date; empty while none is chosen. */
    public Optional<String> getOutcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<String> getOutcomePage() {
        return Optional.ofNullable(outcomePage);
    }

    public Optional<String> getReason() {
        return Optional.ofNullable(reason);
    }
}
