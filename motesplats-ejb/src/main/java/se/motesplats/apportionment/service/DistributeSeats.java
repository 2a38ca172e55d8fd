package se.motesplats.apportionment.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.FirstDivisor;
import se.motesplats.apportionment.TieCriterion;

/**
 * Seats are to be distributed.
 *
 * @param tieRule what decides between equals, in order; the code always decides last
 */
public record DistributeSeats(
        @NotNull ApportionmentMethod method,
        @Min(0) @Max(Apportionment.MAX_SEATS) int seats,
        @NotNull FirstDivisor firstDivisor,
        @NotNull List<@NotNull TieCriterion> tieRule,
        @NotEmpty @Size(max = DistributeSeats.MOST_UNITS) List<Apportionment.Unit> units) {

    /** Far more than there are municipalities with all their units. */
    public static final int MOST_UNITS = 10_000;

    public DistributeSeats {
        tieRule = List.copyOf(tieRule);
        units = List.copyOf(units);
    }
}
