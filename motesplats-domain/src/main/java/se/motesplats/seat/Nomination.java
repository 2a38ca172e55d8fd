package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * A person named for a seat: NOMINATED → INVITED → ACCEPTED → ATTENDED or NO_SHOW. It ends by
 * DECLINED, NO_ANSWER, CANCELLED or REPLACED; ended ones never come back: who is to have the seat
 * after all is named anew.
 */
@Entity
public class Nomination extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "seat_id")
    private Seat seat;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "allocation_id")
    private Allocation allocation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private NominationStatus status = NominationStatus.NOMINATED;

    @Enumerated(EnumType.STRING)
    @Column(name = "seat_mode")
    private SeatMode mode = SeatMode.ON_SITE;

    @Column(name = "nominated_at")
    private Instant nominatedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "nominated_by")
    private @Nullable Person nominatedBy;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** Written for the row, where the way of a seat is read. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ended_by")
    private @Nullable Person endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "outcome_at")
    private @Nullable Instant outcomeAt;

    @Column(name = "answer_by")
    private @Nullable Instant answerBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reserve_id")
    private @Nullable Reserve reserve;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replaces_id")
    private @Nullable Nomination replaces;

    @Column(name = "named_for_reason")
    private @Nullable String namedForReason;

    @Embedded private @Nullable CalledAs calledAs;

    protected Nomination() {}

    /**
     * Names somebody. Only {@code Seating} does, which also does what belongs to it.
     *
     * @param allocation the unit whose seat it is
     * @param by who names; null when the system does it
     */
    public Nomination(
            Seat seat, Allocation allocation, Person person, Instant at, @Nullable Person by) {
        this.event = allocation.getEvent();
        this.seat = seat;
        this.allocation = allocation;
        this.person = person;
        this.nominatedAt = at;
        this.nominatedBy = by;
    }

    /**
     * The unit does not know the person: what it typed stands here.
     *
     * @param typed null for a person whom the unit knows
     */
    public void callAs(@Nullable CalledAs typed) {
        calledAs = typed;
    }

    /**
     * It is not the unit itself that names the person, but who distributes the seats.
     *
     * @param reason why
     */
    public void nameForUnit(String reason) {
        namedForReason = reason;
    }

    /** Why somebody else named the person on behalf of the unit; empty if the unit did it. */
    public Optional<String> getNamedForReason() {
        return Optional.ofNullable(namedForReason);
    }

    /** What the unit typed, of a person whom it does not know. */
    public Optional<CalledAs> getCalledAs() {
        return Optional.ofNullable(calledAs);
    }

    /**
     * The name that stands at the seat; not for a protected identity, unless it is told to the unit
     * that typed it.
     */
    public String getName() {
        return calledAs == null ? person.getName() : calledAs.getName();
    }

    /**
     * What the unit that named the person is shown: what it typed itself, or the person's name.
     * Hiding its own words from it would tell that the identity is protected.
     *
     * @return empty for a protected identity that the unit knows
     */
    public Optional<String> getNameForUnit() {
        return calledAs == null && person.isProtectedIdentity()
                ? Optional.empty()
                : Optional.of(getName());
    }

    /**
     * The seat is offered to somebody who waited for one.
     *
     * @param waiting the place on the list; it is taken with the answer
     * @param answerBy first moment at which an answer comes too late; null if it may come at any
     *     time
     */
    public void offerFrom(Reserve waiting, @Nullable Instant answerBy) {
        waiting.offer();
        this.reserve = waiting;
        this.calledAs = waiting.getCalledAs().orElse(null);
        this.answerBy = answerBy;
    }

    /** How the person takes part, where the event leaves a choice. */
    public void takePart(SeatMode how) {
        mode = how;
    }

    /**
     * The person takes part in another way.
     *
     * @return false if it was that way before
     * @throws RuleViolation if the event leaves no choice
     */
    public boolean change(SeatMode how) {
        requireUnderWay();
        if (findMode().isEmpty()) {
            throw new RuleViolation("error.seat.modeFixed");
        }
        if (mode == how) {
            return false;
        }
        mode = how;
        return true;
    }

    /** How the person takes part; empty where the event leaves no choice. */
    public Optional<SeatMode> findMode() {
        return event.getAttendanceMode() == AttendanceMode.HYBRID
                ? Optional.of(mode)
                : Optional.empty();
    }

    /** From that moment an answer comes too late; null if it may come at any time. */
    public void answerBy(@Nullable Instant moment) {
        answerBy = moment;
    }

    /** The person is told. */
    public void invite(Instant at) {
        requireUnderWay();
        if (status == NominationStatus.NOMINATED) {
            status = NominationStatus.INVITED;
            invitedAt = at;
        }
    }

    /**
     * The person says yes.
     *
     * @return false if that was said before
     */
    public boolean accept(Instant at) {
        requireUnderWay();
        if (status == NominationStatus.ACCEPTED) {
            return false;
        }
        if (isTooLate(at)) {
            throw new RuleViolation("error.seat.answerTooLate");
        }
        invite(at);
        status = NominationStatus.ACCEPTED;
        answeredAt = at;
        waiting().ifPresent(r -> r.seat(at));
        return true;
    }

    /**
     * The person says no, also after a yes; the seat is free.
     *
     * @return false if that was said before
     */
    public boolean decline(Instant at) {
        if (status == NominationStatus.DECLINED) {
            return false;
        }
        requireUnderWay();
        waiting().ifPresent(r -> r.decline(at));
        status = NominationStatus.DECLINED;
        answeredAt = at;
        endedAt = at;
        endedBy = person;
        return true;
    }

    /**
     * The person said no and wants to come after all: named anew, and says yes.
     *
     * @param again the person's new seat
     */
    public void comeAfterAll(Nomination again, Instant at) {
        if (status != NominationStatus.DECLINED) {
            throw new RuleViolation("error.seat.nominationOver", status);
        }
        again.callAs(calledAs);
        again.accept(at);
    }

    /** The manager takes the name back; the seat is free. */
    public void cancel(Instant at, @Nullable Person by, @Nullable String reason) {
        end(NominationStatus.CANCELLED, at, by, reason);
    }

    /**
     * Somebody else takes the seat over, which is never free in between.
     *
     * @param next who takes this one's place, on the same seat; waits for an answer
     */
    public void replaceBy(
            Nomination next, Instant at, @Nullable Person by, @Nullable String reason) {
        if (!next.seat.equals(seat)) {
            throw new IllegalArgumentException("not the same seat");
        }
        end(NominationStatus.REPLACED, at, by, reason);
        next.replaces = this;
        next.mode = mode;
        next.invite(at);
    }

    /**
     * The person did not come, and the seat goes to somebody at the door: it ends as replaced and
     * is remembered as missing.
     *
     * @param next who takes this one's place, on the same seat
     */
    public void giveAway(
            Nomination next, Instant at, @Nullable Person by, @Nullable String reason) {
        replaceBy(next, at, by, reason);
        outcomeAt = at;
    }

    private void end(
            NominationStatus how, Instant at, @Nullable Person by, @Nullable String reason) {
        requireUnderWay();
        waiting().ifPresent(r -> r.remove(at));
        status = how;
        endedAt = at;
        endedBy = by;
        endReason = reason;
    }

    /** Whether the time for an answer is over without one. */
    public boolean isTooLate(Instant now) {
        return status == NominationStatus.INVITED && answerBy != null && !now.isBefore(answerBy);
    }

    /** No answer came in time; the seat is free. */
    public void expire(Instant at) {
        if (!isTooLate(at)) {
            throw new RuleViolation("error.seat.nominationOver", status);
        }
        waiting().ifPresent(r -> r.expire(at));
        status = NominationStatus.NO_ANSWER;
        endedAt = at;
    }

    /**
     * The person came; also somebody who never answered, or was thought not to come.
     *
     * @return false if that was noted before
     */
    public boolean attend(Instant at) {
        if (status == NominationStatus.ATTENDED) {
            return false;
        }
        requireActive();
        waiting().ifPresent(r -> r.seat(at));
        status = NominationStatus.ATTENDED;
        outcomeAt = at;
        // Who came needs no answer any more, also if that is undone.
        answerBy = null;
        return true;
    }

    /**
     * The person did not come after all, or is still to come: back to what was answered.
     *
     * @return false if nobody had noted that the person came
     */
    public boolean undoAttend() {
        if (status != NominationStatus.ATTENDED) {
            return false;
        }
        status =
                answeredAt != null
                        ? NominationStatus.ACCEPTED
                        : invitedAt != null ? NominationStatus.INVITED : NominationStatus.NOMINATED;
        outcomeAt = null;
        return true;
    }

    /**
     * The person had the seat and did not come.
     *
     * @return false if that was noted before, or if the person came
     */
    public boolean missed(Instant at) {
        if (status == NominationStatus.ATTENDED || status == NominationStatus.NO_SHOW) {
            return false;
        }
        requireActive();
        status = NominationStatus.NO_SHOW;
        outcomeAt = at;
        return true;
    }

    private Optional<Reserve> waiting() {
        return Optional.ofNullable(reserve).filter(r -> r.getStatus().isOpen());
    }

    private void requireActive() {
        if (!status.isActive()) {
            throw new RuleViolation("error.seat.nominationOver", status);
        }
    }

    /** Holds the seat, and the event has not told yet whether the person came. */
    private void requireUnderWay() {
        if (!status.isUnderWay()) {
            throw new RuleViolation("error.seat.nominationOver", status);
        }
    }

    public Event getEvent() {
        return event;
    }

    public Seat getSeat() {
        return seat;
    }

    public Allocation getAllocation() {
        return allocation;
    }

    public Person getPerson() {
        return person;
    }

    public NominationStatus getStatus() {
        return status;
    }

    public Instant getNominatedAt() {
        return nominatedAt;
    }

    public Optional<Person> getNominatedBy() {
        return Optional.ofNullable(nominatedBy);
    }

    public Optional<Instant> getInvitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    public Optional<Instant> getAnsweredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Whether the person had the seat and did not come, also if somebody else has it since. */
    public boolean isMissed() {
        return status == NominationStatus.NO_SHOW
                || (status == NominationStatus.REPLACED && outcomeAt != null);
    }

    /** When it was noted that the person came, or did not. */
    public Optional<Instant> getOutcomeAt() {
        return Optional.ofNullable(outcomeAt);
    }

    /** First moment at which an answer comes too late; empty if it may come at any time. */
    public Optional<Instant> getAnswerBy() {
        return Optional.ofNullable(answerBy);
    }

    /** The place on a waiting list that this seat was offered from. */
    public Optional<Reserve> getReserve() {
        return Optional.ofNullable(reserve);
    }

    /** Whose seat the person has taken over. */
    public Optional<Nomination> getReplaces() {
        return Optional.ofNullable(replaces);
    }

    public Optional<String> getEndReason() {
        return Optional.ofNullable(endReason);
    }
}
