package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/** What one organisation that was asked has said; its representatives may change it. */
@Entity
@Table(name = "question_answer")
public class QuestionAnswer extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "question_id")
    private OpenQuestion question;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_organisation_id")
    private GroupOrganisation organisation;

    @Enumerated(EnumType.STRING)
    private QuestionReply reply = QuestionReply.WAITING;

    private @Nullable String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answered_by_id")
    private @Nullable Person answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    protected QuestionAnswer() {}

    QuestionAnswer(OpenQuestion question, GroupOrganisation organisation) {
        this.question = question;
        this.organisation = organisation;
    }

    /**
     * Answers, or changes the answer.
     *
     * @param inWords null for none
     * @throws RuleViolation if the question is closed, or {@code error.meeting.questionWords} if
     *     words are wanted and there are none
     */
    public void say(QuestionReply newReply, @Nullable String inWords, Person by, Instant now) {
        question.requireNotClosed();
        requireChoice(newReply);
        requireWords(newReply, inWords);
        reply = newReply;
        text = inWords;
        answeredBy = by;
        answeredAt = now;
    }

    /**
     * @throws RuleViolation {@code error.meeting.questionChoice} if nothing is said
     */
    public static void requireChoice(@Nullable QuestionReply reply) {
        if (reply == null || !reply.isAnswer()) {
            throw new RuleViolation("error.meeting.questionChoice");
        }
    }

    /**
     * Who says neither yes nor no says it in words.
     *
     * @throws RuleViolation {@code error.meeting.questionWords}
     */
    public static void requireWords(@Nullable QuestionReply reply, @Nullable String inWords) {
        if (reply == QuestionReply.PERHAPS && inWords == null) {
            throw new RuleViolation("error.meeting.questionWords");
        }
    }

    public OpenQuestion getQuestion() {
        return question;
    }

    public GroupOrganisation getOrganisation() {
        return organisation;
    }

    public QuestionReply getReply() {
        return reply;
    }

    public Optional<String> getText() {
        return Optional.ofNullable(text);
    }

    public Optional<Person> getAnsweredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> getAnsweredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
