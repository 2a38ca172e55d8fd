package se.motesplats.seat.round.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.seat.WeightKind;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * Computes a distribution, or computes it anew.
 *
 * @param version of the open round that the editor saw; null if there was none
 * @param firstDivisor of jämkade uddatalsmetoden, such as 1.2; null for that of today's elections
 * @param weightYear the population of this year is the weight; null for other weights
 * @param weights typed weights; empty for other kinds
 * @param weightSource where typed weights come from
 * @param minimum seats that every municipality gets in any case
 * @param capAtRequest whether nobody gets more than it asked for
 * @param tieRule what decides between equals, first to last; empty for the usual rule
 * @param namingDeadline last day for naming people
 */
public record ProposeRound(
        long eventId,
        @Nullable Integer version,
        @NotNull @Min(1) @Max(Apportionment.MAX_SEATS) Integer seats,
        @NotNull ApportionmentMethod method,
        @Nullable @DecimalMin("1") @DecimalMax("3") BigDecimal firstDivisor,
        @NotNull WeightKind weightKind,
        @Nullable Integer weightYear,
        @NotNull List<@Valid @NotNull TypedWeight> weights,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String weightSource,
        @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer minimum,
        boolean capAtRequest,
        @NotNull List<TieCriterion> tieRule,
        @NotNull LocalDate namingDeadline) {

    /** More than anything that is counted in a municipality. */
    public static final long MAX_WEIGHT = 1_000_000_000_000L;

    /** What a municipality counts for. */
    public record TypedWeight(long organisationId, @NotNull @Min(0) @Max(MAX_WEIGHT) Long weight) {}

    public ProposeRound {
        weights = List.copyOf(weights);
        tieRule = List.copyOf(tieRule);
    }

    /** By the population of a year, with the usual rules. */
    public ProposeRound(
            long eventId,
            @Nullable Integer version,
            Integer seats,
            ApportionmentMethod method,
            Integer weightYear,
            Integer minimum,
            LocalDate namingDeadline) {
        this(
                eventId,
                version,
                seats,
                method,
                null,
                WeightKind.POPULATION,
                weightYear,
                List.of(),
                null,
                minimum,
                false,
                List.of(),
                namingDeadline);
    }
}
