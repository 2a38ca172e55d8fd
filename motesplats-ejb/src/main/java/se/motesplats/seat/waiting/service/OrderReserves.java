package se.motesplats.seat.waiting.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * Another order of a unit's reserves.
 *
 * @param reserveIds all who wait, first in line first
 * @param reason why somebody passes others; needed because somebody always does
 */
public record OrderReserves(
        long eventId,
        long organisationId,
        @NotNull @Size(max = NamePeople.MOST) List<@NotNull Long> reserveIds,
        @Nullable @Size(max = Lengths.REASON) @SingleLine String reason) {

    public OrderReserves {
        reserveIds = List.copyOf(reserveIds);
    }
}
