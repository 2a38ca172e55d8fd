package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * The one link by which a person answers a question without logging in, for all organisations that
 * the person speaks for that day. Only a hash of it is kept; a new one ends the old.
 */
@Entity
@Table(name = "question_link")
public class QuestionLink extends BaseEntity {

    /** Whoever changes their mind more often than that within an hour is no person. */
    public static final int MOST_ANSWERS = 30;

    private static final Duration WINDOW = Duration.ofHours(1);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "question_id")
    private OpenQuestion question;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "link_hash")
    private @Nullable String linkHash;

    @Column(name = "link_expires_at")
    private @Nullable Instant linkExpiresAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "window_start")
    private @Nullable Instant windowStart;

    @Column(name = "window_answers")
    private int windowAnswers;

    protected QuestionLink() {}

    public QuestionLink(OpenQuestion question, Person person, Instant now) {
        this.question = question;
        this.person = person;
        this.sentAt = now;
    }

    /** A new link; whatever there was opens nothing any more. */
    public void renew(String hash, Instant until, Instant now) {
        linkHash = hash;
        linkExpiresAt = until;
        sentAt = now;
    }

    /** Opens nothing any more. */
    public void revoke() {
        linkHash = null;
        linkExpiresAt = null;
    }

    public boolean isOpen(Instant now) {
        return linkHash != null && linkExpiresAt != null && now.isBefore(linkExpiresAt);
    }

    /**
     * Counts an answer by the link.
     *
     * @throws RuleViolation {@code error.meeting.questionTooOften} for far too many within an hour
     */
    public void count(Instant now) {
        if (windowStart == null
                || windowStart.isAfter(now)
                || !now.isBefore(windowStart.plus(WINDOW))) {
            windowStart = now;
            windowAnswers = 0;
        }
        if (windowAnswers >= MOST_ANSWERS) {
            throw new RuleViolation("error.meeting.questionTooOften", MOST_ANSWERS);
        }
        windowAnswers++;
    }

    public OpenQuestion getQuestion() {
        return question;
    }

    public Person getPerson() {
        return person;
    }

    /** When the latest mail with a link was sent. */
    public Instant getSentAt() {
        return sentAt;
    }
}
