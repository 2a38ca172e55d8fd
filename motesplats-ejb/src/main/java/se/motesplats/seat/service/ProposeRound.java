package se.motesplats.seat.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.Apportionment;
import se.motesplats.seat.ApportionmentMethod;

/**
 * Computes a distribution, or computes it anew.
 *
 * @param version of the open round that the editor saw; null if there was none
 * @param weightYear the population of this year is the weight
 * @param minimum seats that every municipality gets in any case
 * @param namingDeadline last day for naming people
 */
public record ProposeRound(
        long eventId,
        @Nullable Integer version,
        @NotNull @Min(1) @Max(Apportionment.MAX_SEATS) Integer seats,
        @NotNull ApportionmentMethod method,
        @NotNull Integer weightYear,
        @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer minimum,
        @NotNull LocalDate namingDeadline) {}
