package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FetchType;
import jakarta.persistence.FieldResult;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SqlResultSetMapping;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/**
 * One seat at an event. It lies with one allocation, of a unit or of a pool; a reopened round voids
 * its seats. Whoever changes it holds the lock of the allocations concerned.
 */
@Entity
@SqlResultSetMapping(
        name = Seat.WITH_NUMBERS,
        entities =
                @EntityResult(
                        entityClass = Seat.class,
                        fields = {
                            @FieldResult(name = "id", column = "id"),
                            @FieldResult(name = "version", column = "version")
                        }),
        columns = {
            @ColumnResult(name = "held", type = Long.class),
            @ColumnResult(name = "seated", type = Boolean.class),
            @ColumnResult(name = "waiting", type = Boolean.class)
        })
public class Seat extends BaseEntity {

    /** Rows of seats, each with how many are kept, and whether the people have one or wait. */
    public static final String WITH_NUMBERS = "Seat.withNumbers";

    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private @Nullable AllocationRound round;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "allocation_id")
    private Allocation allocation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "returned_from_id")
    private @Nullable Allocation returnedFrom;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "void_at")
    private @Nullable Instant voidAt;

    protected Seat() {}

    /** A new seat, from a round to a municipality. */
    public Seat(AllocationRound round, Allocation allocation) {
        this.eventId = round.getEvent().getId();
        this.round = round;
        this.allocation = allocation;
    }

    /** A new seat of a pool, from no round. */
    public Seat(Allocation pool) {
        this.eventId = pool.getEvent().getId();
        this.allocation = pool;
    }

    /** There is no such seat any more. */
    public void drop(Instant at) {
        voidAt = at;
    }

    /** Passes the seat on to a unit below, or takes it back. */
    public void moveTo(Allocation other) {
        allocation = other;
    }

    /** Back to the pool of the event, which remembers from where. */
    public void giveBack(Allocation pool, Instant at) {
        returnedFrom = allocation;
        returnedAt = at;
        allocation = pool;
    }

    public long getEventId() {
        return eventId;
    }

    /** The round that made it: its origin; empty for a seat of a pool. */
    public Optional<AllocationRound> getRound() {
        return Optional.ofNullable(round);
    }

    public Allocation getAllocation() {
        return allocation;
    }

    public Optional<Allocation> getReturnedFrom() {
        return Optional.ofNullable(returnedFrom);
    }

    public Optional<Instant> getReturnedAt() {
        return Optional.ofNullable(returnedAt);
    }

    public boolean isVoid() {
        return voidAt != null;
    }
}
