package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/** Somebody who asks to sit in on one meeting. A yes holds for that meeting and no other. */
@Entity
@Table(name = "meeting_guest")
public class MeetingGuest extends BaseEntity {

    /** So long after having asked, somebody who took it back can ask again. */
    public static final Duration AGAIN_AFTER = Duration.ofHours(1);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private GuestStatus status = GuestStatus.ASKED;

    private @Nullable String reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answered_by_id")
    private @Nullable Person answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    protected MeetingGuest() {}

    /**
     * @param reason why, in words; null for none
     */
    public MeetingGuest(Meeting meeting, Person person, @Nullable String reason, Instant askedAt) {
        this.meeting = meeting;
        this.person = person;
        this.reason = reason;
        this.askedAt = askedAt;
    }

    /**
     * One of the contacts answers; the first answer holds.
     *
     * @throws RuleViolation {@code error.meeting.guestAnswered} if there is an answer
     */
    public void answer(boolean yes, Person by, @Nullable String inWords, Instant at) {
        if (status != GuestStatus.ASKED) {
            throw new RuleViolation("error.meeting.guestAnswered", status);
        }
        status = yes ? GuestStatus.APPROVED : GuestStatus.DECLINED;
        answeredBy = by;
        answeredAt = at;
        answer = inWords;
    }

    /**
     * A yes is taken back, or the guest does not come: nothing of the meeting can be read any more.
     *
     * @throws RuleViolation {@code error.meeting.guestAnswered} if there is nothing to take back
     */
    public void withdraw() {
        if (status != GuestStatus.ASKED && status != GuestStatus.APPROVED) {
            throw new RuleViolation("error.meeting.guestAnswered", status);
        }
        status = GuestStatus.WITHDRAWN;
    }

    /**
     * Asks once more, after it was taken back. Not at once: each time the contacts get a mail.
     *
     * @throws RuleViolation {@code error.meeting.guestAsked} if it waits or has an answer, {@code
     *     error.meeting.guestSoon} within {@link #AGAIN_AFTER} of the last time
     */
    public void askAgain(@Nullable String newReason, Instant at) {
        if (status != GuestStatus.WITHDRAWN) {
            throw new RuleViolation("error.meeting.guestAsked", status);
        }
        if (at.isBefore(askedAt.plus(AGAIN_AFTER))) {
            throw new RuleViolation("error.meeting.guestSoon");
        }
        status = GuestStatus.ASKED;
        reason = newReason;
        askedAt = at;
        answeredBy = null;
        answeredAt = null;
        answer = null;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public Person getPerson() {
        return person;
    }

    public GuestStatus getStatus() {
        return status;
    }

    public Optional<String> getReason() {
        return Optional.ofNullable(reason);
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Optional<Person> getAnsweredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> getAnsweredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<String> getAnswer() {
        return Optional.ofNullable(answer);
    }
}
