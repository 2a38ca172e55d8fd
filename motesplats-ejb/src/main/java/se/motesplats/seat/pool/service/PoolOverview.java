package se.motesplats.seat.pool.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.recount.service.SeatDifference;

/**
 * What the coordinator sees of an event's pool.
 *
 * @param open whether seats can still change hands
 * @param fixed whether the seats are distributed; nothing else is known before
 * @param rulesVersion what an editor of the rules sends back; null while the usual ones hold
 * @param recallOn the last day for units to keep seats without a name; null until fixed
 * @param ownRecallDay whether that is another day than the last one for naming
 * @param substitutionEnd from when on nobody else can get a seat; null while the event has no day
 * @param ownSubstitutionEnd whether that is another moment than the end of the event
 * @param recalledAt when seats were last recalled
 * @param recallable seats that a recall would take now
 * @param free seats in the pool
 * @param origins where they came from
 * @param wishes the open ones, the earliest first
 * @param openToAll whether every unit may take of the pool
 * @param differences what did not add up when seats were last recounted
 */
public record PoolOverview(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        boolean open,
        boolean fixed,
        @Nullable Integer rulesVersion,
        @Nullable LocalDate recallOn,
        boolean ownRecallDay,
        int answerHours,
        @Nullable Instant substitutionEnd,
        boolean ownSubstitutionEnd,
        @Nullable Instant recalledAt,
        long recallable,
        long free,
        List<Origin> origins,
        List<WishRow> wishes,
        boolean openToAll,
        List<SeatDifference> differences) {

    /**
     * Seats of the pool that came from one place.
     *
     * @param organisation null for those that were never given out
     */
    public record Origin(@Nullable String organisation, long seats) {}

    /**
     * A unit's wish.
     *
     * @param left how many more it wants
     * @param given how many of the wish it got already
     * @param by null for a protected identity and for the system
     */
    public record WishRow(
            long organisationId,
            String organisation,
            String municipality,
            int left,
            int given,
            String reason,
            Instant at,
            @Nullable String by) {}

    public PoolOverview {
        origins = List.copyOf(origins);
        wishes = List.copyOf(wishes);
        differences = List.copyOf(differences);
    }

    /** How many seats are wished for. */
    public long wanted() {
        return wishes.stream().mapToLong(WishRow::left).sum();
    }
}
