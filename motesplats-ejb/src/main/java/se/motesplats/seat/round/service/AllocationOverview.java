package se.motesplats.seat.round.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;

/**
 * What the coordinator sees of an event's seats.
 *
 * @param open whether seats can still be distributed
 * @param round the latest; null before the first
 * @param weightYears years for which all municipalities have a population, latest first
 * @param municipalities how many there are today
 * @param named whether somebody holds a seat of the fixed round
 */
public record AllocationOverview(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        boolean open,
        @Nullable RoundDetails round,
        List<Integer> weightYears,
        int municipalities,
        boolean named) {

    public AllocationOverview {
        weightYears = List.copyOf(weightYears);
    }
}
