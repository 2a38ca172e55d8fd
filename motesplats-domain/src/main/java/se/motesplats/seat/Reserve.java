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
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * Somebody who waits for a seat, in a stated order: WAITING → OFFERED → SEATED, DECLINED or
 * EXPIRED; REMOVED from the list. Ended ones never come back: who is to wait again is added anew.
 */
@Entity
public class Reserve extends BaseEntity {

    /** The allocation's; it lets the audit log tell which event a change belongs to. */
    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "allocation_id")
    private Allocation allocation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private ReserveLevel level = ReserveLevel.UNIT;

    private int rank;

    @Enumerated(EnumType.STRING)
    private ReserveStatus status = ReserveStatus.WAITING;

    @Column(name = "added_at")
    private Instant addedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "added_by")
    private @Nullable Person addedBy;

    @Column(name = "moved_up_at")
    private @Nullable Instant movedUpAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "moved_up_by")
    private @Nullable Person movedUpBy;

    @Column(name = "moved_up_reason")
    private @Nullable String movedUpReason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "offered_from_id")
    private @Nullable Allocation offeredFrom;

    @Column(name = "passed_on_at")
    private @Nullable Instant passedOnAt;

    @Embedded private @Nullable CalledAs calledAs;

    protected Reserve() {}

    /**
     * Puts somebody on a list.
     *
     * @param allocation the unit that named the person
     * @param rank place on the list, from 1
     * @param by who does it; null when the system does
     */
    public Reserve(
            Allocation allocation,
            Person person,
            ReserveLevel level,
            int rank,
            Instant at,
            @Nullable Person by) {
        this.eventId = allocation.getEvent().getId();
        this.allocation = allocation;
        this.person = person;
        this.level = level;
        this.rank = rank;
        this.addedAt = at;
        this.addedBy = by;
    }

    /**
     * The unit does not know the person: what it typed stands here, and at the seat later.
     *
     * @param typed null for a person whom the unit knows
     */
    public void callAs(@Nullable CalledAs typed) {
        calledAs = typed;
    }

    /** What the unit typed, of a person whom it does not know. */
    public Optional<CalledAs> getCalledAs() {
        return Optional.ofNullable(calledAs);
    }

    /** The name that stands on the list; see {@link Nomination#getName}. */
    public String getName() {
        return calledAs == null ? person.getName() : calledAs.getName();
    }

    /** What the unit is shown; see {@link Nomination#getNameForUnit}. */
    public Optional<String> getNameForUnit() {
        return calledAs == null && person.isProtectedIdentity()
                ? Optional.empty()
                : Optional.of(getName());
    }

    /** Another place, because somebody before or behind left or came. */
    public void rank(int place) {
        rank = place;
    }

    /** Another place by somebody's will, with the reason for it. */
    public void moveUp(int place, Instant at, @Nullable Person by, String reason) {
        require(ReserveStatus.WAITING);
        if (reason.isBlank()) {
            throw new RuleViolation("error.seat.moveUpReason");
        }
        rank = place;
        movedUpAt = at;
        movedUpBy = by;
        movedUpReason = reason.strip();
    }

    /** A seat is on offer; see the nomination that was made for it. */
    public void offer() {
        require(ReserveStatus.WAITING);
        status = ReserveStatus.OFFERED;
    }

    /** Remembers where the seat on offer came from, to go back there if it is not taken. */
    public void offeredFrom(Allocation source) {
        require(ReserveStatus.OFFERED);
        offeredFrom = source;
    }

    /** The seat of an offer that is over went back, or on to the next in line. */
    public void passOn(Instant at) {
        passedOnAt = at;
    }

    /** Has a seat now. */
    public void seat(Instant at) {
        end(ReserveStatus.SEATED, at);
    }

    public void decline(Instant at) {
        end(ReserveStatus.DECLINED, at);
    }

    public void expire(Instant at) {
        end(ReserveStatus.EXPIRED, at);
    }

    public void remove(Instant at) {
        end(ReserveStatus.REMOVED, at);
    }

    private void end(ReserveStatus how, Instant at) {
        if (!status.isOpen()) {
            throw new RuleViolation("error.seat.reserveOver", status);
        }
        status = how;
        endedAt = at;
    }

    private void require(ReserveStatus expected) {
        if (status != expected) {
            throw new RuleViolation("error.seat.reserveOver", status);
        }
    }

    public long getEventId() {
        return eventId;
    }

    public Allocation getAllocation() {
        return allocation;
    }

    public Person getPerson() {
        return person;
    }

    public ReserveLevel getLevel() {
        return level;
    }

    public int getRank() {
        return rank;
    }

    public ReserveStatus getStatus() {
        return status;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    public Optional<Person> getAddedBy() {
        return Optional.ofNullable(addedBy);
    }

    public Optional<Instant> getMovedUpAt() {
        return Optional.ofNullable(movedUpAt);
    }

    public Optional<Person> getMovedUpBy() {
        return Optional.ofNullable(movedUpBy);
    }

    public Optional<String> getMovedUpReason() {
        return Optional.ofNullable(movedUpReason);
    }

    /** Where the seat on offer came from; empty for a unit's own reserve. */
    public Optional<Allocation> getOfferedFrom() {
        return Optional.ofNullable(offeredFrom);
    }

    public Optional<Instant> getPassedOnAt() {
        return Optional.ofNullable(passedOnAt);
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}
