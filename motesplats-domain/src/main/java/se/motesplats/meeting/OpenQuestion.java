package se.motesplats.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * A question of a group to organisations in it, raised at a meeting. Until it is answered or closed
 * with a reason it goes on to the next meeting, so that nobody forgets it.
 */
@Entity
@Table(name = "open_question")
public class OpenQuestion extends BaseEntity {

    /** Days before the last one on which those are reminded who have not answered. */
    public static final int REMINDED_BEFORE = 3;

    private static final int HOUR = 8;
    private static final int LINK_AFTER = 30;
    private static final int LINK_WITHOUT_DAY = 90;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private @Nullable AgendaItem item;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "raised_by_id")
    private @Nullable GroupOrganisation raisedBy;

    private String text;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Enumerated(EnumType.STRING)
    private QuestionStatus status = QuestionStatus.OPEN;

    @Column(name = "close_reason")
    private @Nullable String closeReason;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @OneToMany(mappedBy = "question", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<QuestionAnswer> answers = new ArrayList<>();

    protected OpenQuestion() {}

    /**
     * @param item the point that it came from; null for none
     * @param raisedBy the organisation that asks; null for the group itself
     * @param lastDay by which answers are wanted; null for none
     * @param asked organisations of the group of the meeting
     * @throws RuleViolation {@code error.meeting.questionNobody} if nobody is asked
     */
    public OpenQuestion(
            Meeting meeting,
            @Nullable AgendaItem item,
            @Nullable GroupOrganisation raisedBy,
            String text,
            @Nullable LocalDate lastDay,
            Person owner,
            List<GroupOrganisation> asked,
            Instant now) {
        requireSomebody(asked);
        this.meeting = meeting;
        this.item = item;
        this.raisedBy = raisedBy;
        this.text = text;
        this.lastDay = lastDay;
        this.owner = owner;
        this.askedAt = now;
        asked.forEach(organisation -> answers.add(new QuestionAnswer(this, organisation)));
    }

    /**
     * @throws RuleViolation {@code error.meeting.questionNobody}
     */
    public static void requireSomebody(List<?> asked) {
        if (asked.isEmpty()) {
            throw new RuleViolation("error.meeting.questionNobody");
        }
    }

    /**
     * @throws RuleViolation {@code error.meeting.questionLastDay} for a day that is over
     */
    public static void requireComing(@Nullable LocalDate lastDay, LocalDate today) {
        if (lastDay != null && lastDay.isBefore(today)) {
            throw new RuleViolation("error.meeting.questionLastDay", lastDay);
        }
    }

    /**
     * Answers are taken, and changed, until it is closed.
     *
     * @throws RuleViolation {@code error.meeting.questionClosed}
     */
    public void requireNotClosed() {
        if (status == QuestionStatus.CLOSED) {
            throw new RuleViolation("error.meeting.questionClosed");
        }
    }

    /**
     * Looks whether the last one has answered.
     *
     * @return whether it is answered now and was not before
     */
    public boolean answeredByAll() {
        if (status != QuestionStatus.OPEN
                || !answers.stream().allMatch(a -> a.getReply().isAnswer())) {
            return false;
        }
        status = QuestionStatus.ANSWERED;
        return true;
    }

    /**
     * Whoever looks after it is content with the answers that are there.
     *
     * @throws RuleViolation {@code error.meeting.questionNotOpen} if it is not open
     */
    public void beContent() {
        if (status != QuestionStatus.OPEN) {
            throw new RuleViolation("error.meeting.questionNotOpen", status);
        }
        status = QuestionStatus.ANSWERED;
    }

    /**
     * It is over.
     *
     * @param reason why, in words
     * @throws RuleViolation {@code error.meeting.questionClosed} if it was closed before
     */
    public void close(String reason) {
        requireNotClosed();
        status = QuestionStatus.CLOSED;
        closeReason = reason;
    }

    /** Somebody else looks after it from now on. */
    public void handTo(Person newOwner) {
        requireNotClosed();
        owner = newOwner;
    }

    /** Until when a link that is made now opens it. */
    public Instant linksUntil(Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        return SwedishTime.endOf(
                lastDay == null
                        ? today.plusDays(LINK_WITHOUT_DAY)
                        : (lastDay.isAfter(today) ? lastDay : today).plusDays(LINK_AFTER));
    }

    /**
     * Whether those who have not answered are to be reminded now: once, from eight o'clock some
     * days before the last one.
     */
    public boolean isReminderDue(Instant now) {
        return status == QuestionStatus.OPEN
                && lastDay != null
                && remindedAt == null
                && !now.isBefore(SwedishTime.at(lastDay.minusDays(REMINDED_BEFORE).atTime(HOUR, 0)))
                && now.isBefore(SwedishTime.endOf(lastDay));
    }

    public void remind(Instant now) {
        remindedAt = now;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public MeetingGroup getGroup() {
        return meeting.getGroup();
    }

    public Optional<AgendaItem> getItem() {
        return Optional.ofNullable(item);
    }

    public Optional<GroupOrganisation> getRaisedBy() {
        return Optional.ofNullable(raisedBy);
    }

    public String getText() {
        return text;
    }

    public Optional<LocalDate> getLastDay() {
        return Optional.ofNullable(lastDay);
    }

    public Person getOwner() {
        return owner;
    }

    public QuestionStatus getStatus() {
        return status;
    }

    public Optional<String> getCloseReason() {
        return Optional.ofNullable(closeReason);
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** One for each organisation that is asked, as they were chosen. */
    public List<QuestionAnswer> getAnswers() {
        return List.copyOf(answers);
    }
}
