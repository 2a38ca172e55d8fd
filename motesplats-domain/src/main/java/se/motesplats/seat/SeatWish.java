package se.motesplats.seat;

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

/**
 * A unit that wants more seats than it has, and why. It is open until it got what it wanted or was
 * withdrawn; a unit has one open wish at most.
 */
@Entity
@Table(name = "seat_wish")
public class SeatWish extends BaseEntity {

    /** The allocation's; it lets the audit log tell which event a change belongs to. */
    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "allocation_id")
    private Allocation allocation;

    private int seats;
    private int given;
    private String reason = "";

    @Column(name = "wished_at")
    private Instant wishedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "wished_by")
    private @Nullable Person wishedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected SeatWish() {}

    /**
     * Wishes for seats.
     *
     * @param seats how many more; at least one
     * @param by who; null when the system does it
     */
    public SeatWish(
            Allocation allocation, int seats, String reason, Instant at, @Nullable Person by) {
        this.eventId = allocation.getEvent().getId();
        this.allocation = allocation;
        this.seats = seats;
        this.reason = reason;
        this.wishedAt = at;
        this.wishedBy = by;
    }

    /** Wants another number; the place among the wishes stays as it is. */
    public void change(int newSeats, String newReason) {
        requireOpen();
        seats = given + newSeats;
        reason = newReason;
    }

    /** Got so many of them. */
    public void give(int number, Instant at) {
        requireOpen();
        if (number > left()) {
            throw new IllegalArgumentException(number + " given, " + left() + " wished for");
        }
        given += number;
        if (left() == 0) {
            endedAt = at;
        }
    }

    public void withdraw(Instant at) {
        requireOpen();
        endedAt = at;
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw new RuleViolation("error.pool.wishOver");
        }
    }

    /** How many it still wants. */
    public int left() {
        return seats - given;
    }

    public long getEventId() {
        return eventId;
    }

    public Allocation getAllocation() {
        return allocation;
    }

    /** How many it wanted in all. */
    public int getSeats() {
        return seats;
    }

    public int getGiven() {
        return given;
    }

    public String getReason() {
        return reason;
    }

    public Instant getWishedAt() {
        return wishedAt;
    }

    public Optional<Person> getWishedBy() {
        return Optional.ofNullable(wishedBy);
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}
