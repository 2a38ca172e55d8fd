package se.motesplats.seat.round.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.shared.Lengths;

/**
 * Gives municipalities other numbers than the computed ones.
 *
 * @param version of the round that the editor saw
 */
public record AdjustShares(long roundId, int version, @NotNull List<@Valid @NotNull Line> lines) {

    /**
     * One municipality.
     *
     * @param reason needed where the number is not the computed one
     */
    public record Line(
            long organisationId,
            @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer seats,
            @Nullable @Size(max = Lengths.REASON) String reason) {}

    public AdjustShares {
        lines = List.copyOf(lines);
    }
}
