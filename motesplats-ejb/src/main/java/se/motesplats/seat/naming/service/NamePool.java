package se.motesplats.seat.naming.service;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.motesplats.seat.AllocationPurpose;

/** Gives people seats of a pool. */
public record NamePool(
        long eventId,
        @NotNull AllocationPurpose purpose,
        @NotEmpty @Size(max = 1000) List<@NotNull Long> personIds) {
    public NamePool {
        personIds = List.copyOf(personIds);
    }
}
