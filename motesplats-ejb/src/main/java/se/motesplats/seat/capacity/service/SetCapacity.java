package se.motesplats.seat.capacity.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;

/**
 * How many people an event has room for.
 *
 * @param version of the capacity that the editor saw; null if there was none
 * @param days days with less room
 */
public record SetCapacity(
        long eventId,
        @Nullable Integer version,
        @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer onSite,
        @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer online,
        @NotNull List<@Valid @NotNull Day> days) {

    /** A day with less room than the event has. */
    public record Day(
            @NotNull LocalDate day,
            @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer onSite,
            @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer online) {}

    public SetCapacity {
        days = List.copyOf(days);
    }
}
