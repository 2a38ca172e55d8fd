package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** What somebody who approves minutes said of a version. */
@Entity
@Table(name = "minutes_approval")
public class MinutesApproval extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    private MinutesVersion minutesVersion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    private @Nullable Boolean yes;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String words;

    protected MinutesApproval() {}

    MinutesApproval(MinutesVersion version, Person person) {
        this.minutesVersion = version;
        this.person = person;
    }

    /**
     * Asks for a change instead of saying yes.
     *
     * @param wish what is to be changed
     */
    public void askForChange(String wish, Instant now) {
        answer(false, wish, now);
    }

    void answer(boolean agreed, @Nullable String said, Instant now) {
        if (answeredAt != null) {
            throw new RuleViolation("error.meeting.notesAnswered", answeredAt);
        }
        yes = agreed;
        words = said;
        answeredAt = now;
    }

    public MinutesVersion getMinutesVersion() {
        return minutesVersion;
    }

    public Person getPerson() {
        return person;
    }

    public boolean isYes() {
        return Boolean.TRUE.equals(yes);
    }

    public Optional<Instant> getAnsweredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** What is to be changed; empty for a yes, and before the answer. */
    public Optional<String> getWords() {
        return Optional.ofNullable(words);
    }
}
