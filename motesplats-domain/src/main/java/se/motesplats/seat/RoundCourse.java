package se.motesplats.seat;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * How far a distribution has come: PROPOSED → FIXED, or the longer way PROPOSED → REQUESTED →
 * GRANTED → FIXED; back to REQUESTED or PROPOSED when it is opened again. REOPENED is what is kept
 * of it then. Who took each step and when, and until when others can answer.
 */
@Embeddable
public class RoundCourse {

    @Enumerated(EnumType.STRING)
    private RoundStatus status;

    @Embedded
    @AttributeOverride(name = "doneAt", column = @Column(name = "proposed_at"))
    @AssociationOverride(name = "doneBy", joinColumns = @JoinColumn(name = "proposed_by"))
    private RoundStep proposed;

    @Column(name = "request_until")
    private @Nullable LocalDate requestUntil;

    @Embedded
    @AttributeOverride(name = "doneAt", column = @Column(name = "requested_at"))
    @AssociationOverride(name = "doneBy", joinColumns = @JoinColumn(name = "requested_by"))
    private @Nullable RoundStep requested;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "answer_until")
    private @Nullable LocalDate answerUntil;

    @Embedded
    @AttributeOverride(name = "doneAt", column = @Column(name = "granted_at"))
    @AssociationOverride(name = "doneBy", joinColumns = @JoinColumn(name = "granted_by"))
    private @Nullable RoundStep granted;

    @Embedded
    @AttributeOverride(name = "doneAt", column = @Column(name = "fixed_at"))
    @AssociationOverride(name = "doneBy", joinColumns = @JoinColumn(name = "fixed_by"))
    private @Nullable RoundStep fixed;

    @Embedded
    @AttributeOverride(name = "doneAt", column = @Column(name = "reopened_at"))
    @AssociationOverride(name = "doneBy", joinColumns = @JoinColumn(name = "reopened_by"))
    private @Nullable RoundStep reopened;

    protected RoundCourse() {}

    RoundCourse(Instant at, @Nullable Person by) {
        this(RoundStatus.PROPOSED, new RoundStep(at, by));
    }

    private RoundCourse(RoundStatus status, RoundStep proposed) {
        this.status = status;
        this.proposed = proposed;
    }

    /** As it is now, and ended. */
    RoundCourse ended(Instant at, @Nullable Person by) {
        RoundCourse kept = new RoundCourse(status, proposed);
        kept.requestUntil = requestUntil;
        kept.requested = requested;
        kept.remindedAt = remindedAt;
        kept.answerUntil = answerUntil;
        kept.granted = granted;
        kept.fixed = fixed;
        kept.end(at, by);
        return kept;
    }

    // What may be done when --------------------------------------------------------------------

    /** Refuses unless numbers are still computed and adjusted. */
    void requirePlanned() {
        if (!status.isPlanned()) {
            require(RoundStatus.PROPOSED);
        }
    }

    void requireFixed() {
        if (status != RoundStatus.FIXED) {
            throw new RuleViolation("error.seat.notFixed");
        }
    }

    /**
     * Refuses when the distribution cannot be opened again.
     *
     * @param named how many of its seats carry a name now
     * @throws RuleViolation if there are any, or it is not fixed
     */
    public void requireReopenable(long named) {
        requireFixed();
        if (named > 0) {
            throw new RuleViolation("error.seat.namedAlready", named);
        }
    }

    /** Refuses unless the municipalities can say now what they want. */
    void requireRequestable(Instant at) {
        require(RoundStatus.REQUESTED);
        requireInTime(getRequestUntil(), at);
    }

    /** Refuses unless the municipalities can say now what they keep. */
    void requireKeepable(Instant at) {
        require(RoundStatus.GRANTED);
        requireInTime(getAnswerUntil(), at);
    }

    void requireGrantable(LocalDate until, LocalDate namingDeadline, Instant at) {
        require(RoundStatus.REQUESTED);
        requireAhead(until, namingDeadline, at);
    }

    void requireFixable() {
        if (status != RoundStatus.GRANTED) {
            require(RoundStatus.PROPOSED);
        }
    }

    private void require(RoundStatus needed) {
        if (status == RoundStatus.FIXED) {
            throw new RuleViolation("error.seat.fixedAlready");
        }
        if (status != needed) {
            throw new RuleViolation("error.seat.roundStatus", status);
        }
    }

    private static void requireAhead(LocalDate until, LocalDate namingDeadline, Instant at) {
        if (until.isBefore(SwedishTime.dayOf(at))) {
            throw new RuleViolation("error.seat.dayOver", until);
        }
        if (until.isAfter(namingDeadline)) {
            throw new RuleViolation("error.seat.dayAfterNaming", until, namingDeadline);
        }
    }

    private static void requireInTime(Optional<LocalDate> until, Instant at) {
        LocalDate day = until.orElseThrow();
        if (!at.isBefore(SwedishTime.endOf(day))) {
            throw new RuleViolation("error.seat.roundTooLate", day);
        }
    }

    // Steps ------------------------------------------------------------------------------------

    void ask(LocalDate until, LocalDate namingDeadline, Instant at, @Nullable Person by) {
        require(RoundStatus.PROPOSED);
        requireAhead(until, namingDeadline, at);
        status = RoundStatus.REQUESTED;
        requestUntil = until;
        requested = new RoundStep(at, by);
    }

    void remind(Instant at) {
        if (status != RoundStatus.REQUESTED && status != RoundStatus.GRANTED) {
            throw new RuleViolation("error.seat.roundStatus", status);
        }
        remindedAt = at;
    }

    /** Whoever asks has looked at {@link #requireGrantable}. */
    void grant(LocalDate until, Instant at, @Nullable Person by) {
        status = RoundStatus.GRANTED;
        answerUntil = until;
        granted = new RoundStep(at, by);
        remindedAt = null;
    }

    /** Whoever asks has looked at {@link #requireFixable}. */
    void fix(Instant at, @Nullable Person by) {
        status = RoundStatus.FIXED;
        fixed = new RoundStep(at, by);
    }

    void reopen() {
        requireFixed();
        status = requested == null ? RoundStatus.PROPOSED : RoundStatus.REQUESTED;
        answerUntil = null;
        granted = null;
        fixed = null;
    }

    void end(Instant at, @Nullable Person by) {
        status = RoundStatus.REOPENED;
        reopened = new RoundStep(at, by);
    }

    // How far it has come ----------------------------------------------------------------------

    public RoundStatus getStatus() {
        return status;
    }

    public RoundStep getProposed() {
        return proposed;
    }

    /** Last day for saying how many seats are wanted; it ends with the day. */
    public Optional<LocalDate> getRequestUntil() {
        return Optional.ofNullable(requestUntil);
    }

    /** When the municipalities were asked; empty if they were not. */
    public Optional<RoundStep> getRequested() {
        return Optional.ofNullable(requested);
    }

    /** When those who had not answered were reminded last. */
    public Optional<Instant> getRemindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** Last day for giving seats back before they exist; it ends with the day. */
    public Optional<LocalDate> getAnswerUntil() {
        return Optional.ofNullable(answerUntil);
    }

    /** When the municipalities were told their numbers, on the longer way. */
    public Optional<RoundStep> getGranted() {
        return Optional.ofNullable(granted);
    }

    public Optional<RoundStep> getFixed() {
        return Optional.ofNullable(fixed);
    }

    /** When it ended because the distribution was opened again. */
    public Optional<RoundStep> getReopened() {
        return Optional.ofNullable(reopened);
    }
}
