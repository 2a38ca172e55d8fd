package se.motesplats.seat.waiting.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.motesplats.seat.naming.service.NamePeople;

/**
 * Puts people at the end of a unit's list of reserves.
 *
 * @param people in the order in which they are to wait
 */
public record AddReserves(
        long eventId,
        long organisationId,
        @NotEmpty @Size(max = NamePeople.MOST) List<NamePeople.@Valid @NotNull Choice> people) {

    public AddReserves {
        people = List.copyOf(people);
    }
}
