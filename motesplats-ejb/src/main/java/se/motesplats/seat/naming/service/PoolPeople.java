package se.motesplats.seat.naming.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.ground.service.SeatNumbers;

/**
 * Who has the seats of a pool, and who is to have them.
 *
 * @param open whether it can be changed
 * @param proposes whether somebody knows who is to have these seats
 * @param people who has one
 * @param candidates who is to have one and has none here
 */
public record PoolPeople(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        boolean open,
        AllocationPurpose purpose,
        SeatNumbers numbers,
        boolean proposes,
        List<NominationRow> people,
        List<Candidate> candidates) {

    /**
     * Somebody who is to have a seat.
     *
     * @param name null for a protected identity
     * @param seatAt the organisation where the person has a seat already; null for none
     */
    public record Candidate(
            long personId,
            @Nullable String name,
            @Nullable String organisationName,
            @Nullable String seatAt) {}

    public PoolPeople {
        people = List.copyOf(people);
        candidates = List.copyOf(candidates);
    }

    /** Those who would get a seat now. */
    public List<Candidate> seatless() {
        return candidates.stream().filter(c -> c.seatAt() == null).toList();
    }
}
