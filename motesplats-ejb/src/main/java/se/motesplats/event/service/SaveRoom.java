package se.motesplats.event.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * A room, new or changed.
 *
 * @param id null for a new one
 * @param version the version that the editor started from; 0 for a new one
 * @param capacity how many people it holds
 */
public record SaveRoom(
        long eventId,
        @Nullable Long id,
        int version,
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String name,
        @Min(1) @Max(SaveRoom.MAX_CAPACITY) int capacity) {

    /** More than any hall of the region holds. */
    public static final int MAX_CAPACITY = 20_000;
}
