package se.motesplats.signup;

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
import se.motesplats.seat.Nomination;
import se.motesplats.shared.BaseEntity;

/**
 * A session that somebody with a seat has chosen, or waits for. It belongs to the seat: when that
 * ends, the database ends it with it.
 */
@Entity
@Table(name = "session_choice")
public class SessionChoice extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "signup_session_id")
    private SignupSession session;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "nomination_id")
    private Nomination nomination;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private ChoiceStatus status;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @Column(name = "promoted_at")
    private @Nullable Instant promotedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected SessionChoice() {}

    /**
     * A new choice.
     *
     * @param place whether it gives a place; otherwise one waits
     */
    public SessionChoice(
            SignupSession session, Nomination nomination, boolean place, Instant chosenAt) {
        this.eventId = session.getEventId();
        this.session = session;
        this.nomination = nomination;
        this.person = nomination.getPerson();
        this.status = place ? ChoiceStatus.CHOSEN : ChoiceStatus.WAITING;
        this.chosenAt = chosenAt;
    }

    /** It holds no place and no place in the queue from now on; nothing happens if it held none. */
    public void end(ChoiceStatus how, Instant at) {
        if (how.isAlive()) {
            throw new IllegalArgumentException(how.name());
        }
        if (status.isAlive()) {
            status = how;
            endedAt = at;
        }
    }

    public long getEventId() {
        return eventId;
    }

    public SignupSession getSession() {
        return session;
    }

    public Nomination getNomination() {
        return nomination;
    }

    public Person getPerson() {
        return person;
    }

    public ChoiceStatus getStatus() {
        return status;
    }

    public Instant getChosenAt() {
        return chosenAt;
    }

    /** When a place was given to somebody who waited. */
    public Optional<Instant> getPromotedAt() {
        return Optional.ofNullable(promotedAt);
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}
