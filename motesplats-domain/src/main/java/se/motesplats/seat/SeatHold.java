package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * Seats of a unit that are kept without names until a moment. Once that has passed the hold keeps
 * nothing, without anybody doing anything; it can be reduced and ended before.
 */
@Entity
@Table(name = "seat_hold")
public class SeatHold extends BaseEntity {

    /** The allocation's; it lets the audit log tell which event a change belongs to. */
    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "allocation_id")
    private Allocation allocation;

    private int seats;

    @Column(name = "valid_until")
    private Instant validUntil;

    private @Nullable String note;

    @Column(name = "held_at")
    private Instant heldAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "held_by")
    private @Nullable Person heldBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected SeatHold() {}

    /**
     * Keeps seats.
     *
     * @param seats how many; at least one
     * @param validUntil first moment at which they are kept no more
     * @param note what for, in the manager's words
     * @param by who; null when the system does it
     */
    public SeatHold(
            Allocation allocation,
            int seats,
            Instant validUntil,
            @Nullable String note,
            Instant at,
            @Nullable Person by) {
        this.eventId = allocation.getEvent().getId();
        this.allocation = allocation;
        this.seats = seats;
        this.validUntil = validUntil;
        this.note = note;
        this.heldAt = at;
        this.heldBy = by;
    }

    /**
     * The last day until which seats can be kept: that of the naming deadline, or, when that has
     * passed, that of the event.
     */
    public static Optional<LocalDate> lastDay(
            Event event, @Nullable LocalDate namingDeadline, LocalDate today) {
        return Optional.ofNullable(namingDeadline)
                .filter(deadline -> !deadline.isBefore(today))
                .or(event::lastDay);
    }

    /**
     * Refuses a day until which seats cannot be kept.
     *
     * @param last see {@link #lastDay}; null when there is none
     */
    public static void requireDay(LocalDate until, LocalDate today, @Nullable LocalDate last) {
        if (until.isBefore(today)) {
            throw new RuleViolation("error.seat.holdPast", until);
        }
        if (last == null) {
            throw new RuleViolation("error.seat.holdNoDay");
        }
        if (until.isAfter(last)) {
            throw new RuleViolation("error.seat.holdTooLong", last);
        }
    }

    /** Whether it keeps seats at that moment. */
    public boolean isValid(Instant now) {
        return endedAt == null && now.isBefore(validUntil);
    }

    /**
     * Keeps fewer seats, or none.
     *
     * @throws RuleViolation if it keeps nothing any more, or fewer than that
     */
    public void reduce(int by, Instant now) {
        if (!isValid(now)) {
            throw new RuleViolation("error.seat.holdOver");
        }
        if (by < 1 || by > seats) {
            throw new RuleViolation("error.seat.holdSmaller", seats, by);
        }
        if (by == seats) {
            endedAt = now;
        } else {
            seats -= by;
        }
    }

    public long getEventId() {
        return eventId;
    }

    public Allocation getAllocation() {
        return allocation;
    }

    public int getSeats() {
        return seats;
    }

    public Instant getValidUntil() {
        return validUntil;
    }

    public Optional<String> getNote() {
        return Optional.ofNullable(note);
    }

    public Instant getHeldAt() {
        return heldAt;
    }

    public Optional<Person> getHeldBy() {
        return Optional.ofNullable(heldBy);
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}
