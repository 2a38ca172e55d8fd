package se.motesplats.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * Somebody in a poll, with the one link by which that person answers without logging in, and what
 * the person's calendar was told. Only a hash of the link is kept; a new one ends the old.
 */
@Entity
@Table(name = "poll_participant")
public class PollParticipant extends BaseEntity {

    /** Whoever changes their mind more often than that within an hour is no person. */
    public static final int MOST_ANSWERS = 30;

    private static final Duration WINDOW = Duration.ofHours(1);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "poll_id")
    private Poll poll;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private PollPart part;

    @Embedded private @Nullable CalledAs calledAs;

    @Column(name = "typed_email")
    private @Nullable String typedEmail;

    @Column(name = "link_hash")
    private @Nullable String linkHash;

    @Column(name = "link_expires_at")
    private @Nullable Instant linkExpiresAt;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String comment;

    @Column(name = "window_start")
    private @Nullable Instant windowStart;

    @Column(name = "window_answers")
    private int windowAnswers;

    @Column(name = "calendar_sequence")
    private @Nullable Integer calendarSequence;

    @Column(name = "calendar_organiser")
    private @Nullable String calendarOrganiser;

    @Column(name = "held_from")
    private @Nullable Instant heldFrom;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    protected PollParticipant() {}

    /**
     * @param calledAs what stands where the person is named, instead of the own name; null for that
     * @param typedEmail the address as it was typed, for those who run the poll; null if it was not
     */
    public PollParticipant(
            Poll poll,
            Person person,
            PollPart part,
            @Nullable CalledAs calledAs,
            @Nullable String typedEmail) {
        this.poll = poll;
        this.person = person;
        this.part = part;
        this.calledAs = calledAs;
        this.typedEmail = typedEmail;
    }

    /** Gives the person a new link; whatever link there was opens nothing any more. */
    public void link(String hash, Instant until) {
        linkHash = hash;
        linkExpiresAt = until;
    }

    /** No link opens anything any more. */
    public void revokeLink() {
        linkHash = null;
        linkExpiresAt = null;
    }

    public boolean hasLink(Instant now) {
        return linkHash != null && linkExpiresAt != null && now.isBefore(linkExpiresAt);
    }

    public Optional<Instant> getLinkExpiresAt() {
        return Optional.ofNullable(linkExpiresAt);
    }

    public void invite(Instant now) {
        if (invitedAt == null) {
            invitedAt = now;
        }
    }

    /** May do all that the owner may, or may no longer. */
    public void coOwn(boolean may) {
        if (part == PollPart.OWNER) {
            throw new RuleViolation("error.poll.ownerStays");
        }
        part = may ? PollPart.CO_OWNER : PollPart.ASKED;
    }

    /**
     * Answers, or changes the answer.
     *
     * @throws RuleViolation for far too many within an hour
     */
    public void answer(@Nullable String said, Instant now) {
        count(now);
        comment = said;
        answeredAt = now;
    }

    /** Counts something that was sent by whoever holds the link. */
    public void count(Instant now) {
        if (windowStart == null
                || windowStart.isAfter(now)
                || !now.isBefore(windowStart.plus(WINDOW))) {
            windowStart = now;
            windowAnswers = 0;
        }
        if (windowAnswers >= MOST_ANSWERS) {
            throw new RuleViolation("error.poll.tooOften", MOST_ANSWERS);
        }
        windowAnswers++;
    }

    /**
     * The calendar is told that the date stands, or has changed.
     *
     * @param address from which mails are sent now; who told it first stays the organiser (RFC
     *     5546, 2.1.1)
     */
    public void hold(Instant from, Instant until, String address) {
        calendarSequence = calendarSequence == null ? 0 : calendarSequence + 1;
        if (calendarOrganiser == null) {
            calendarOrganiser = address;
        }
        heldFrom = from;
        heldUntil = until;
    }

    /** The calendar is told that nothing comes of it; what it held stays known for that. */
    public void letGo() {
        if (calendarSequence != null) {
            calendarSequence++;
        }
    }

    public Optional<Integer> getCalendarSequence() {
        return Optional.ofNullable(calendarSequence);
    }

    public Optional<String> getCalendarOrganiser() {
        return Optional.ofNullable(calendarOrganiser);
    }

    public Optional<Instant> getHeldFrom() {
        return Optional.ofNullable(heldFrom);
    }

    public Optional<Instant> getHeldUntil() {
        return Optional.ofNullable(heldUntil);
    }

    /** As others read it: what was typed of a stranger; empty for a protected identity. */
    public Optional<String> getNameForOthers() {
        return calledAs == null
                ? person.getNameForOthers()
                : person.isProtectedIdentity() ? Optional.empty() : Optional.of(calledAs.getName());
    }

    public Poll getPoll() {
        return poll;
    }

    public Person getPerson() {
        return person;
    }

    public PollPart getPart() {
        return part;
    }

    public boolean isEditor() {
        return part != PollPart.ASKED;
    }

    public Optional<CalledAs> getCalledAs() {
        return Optional.ofNullable(calledAs);
    }

    public Optional<Instant> getInvitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    public Optional<Instant> getAnsweredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<String> getComment() {
        return Optional.ofNullable(comment);
    }
}
