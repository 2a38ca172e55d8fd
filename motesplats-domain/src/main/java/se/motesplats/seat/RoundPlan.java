package se.motesplats.seat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.FirstDivisor;
import se.motesplats.apportionment.TieCriterion;

/**
 * What a distribution is computed from.
 *
 * @param seats how many there are to distribute
 * @param firstDivisor used by jämkade uddatalsmetoden
 * @param weightYear of the population; null for other weights
 * @param minimum seats that every municipality gets in any case, unless it asked for fewer
 * @param capAtRequest whether nobody gets more than it asked for
 * @param tieRule what decides between equals, first to last
 * @param namingDeadline last day for naming people
 */
public record RoundPlan(
        int seats,
        ApportionmentMethod method,
        FirstDivisor firstDivisor,
        WeightKind weightKind,
        @Nullable Integer weightYear,
        int minimum,
        boolean capAtRequest,
        List<TieCriterion> tieRule,
        LocalDate namingDeadline) {

    public RoundPlan {
        tieRule = List.copyOf(tieRule);
    }

    /** By population with the usual rules. */
    public static RoundPlan byPopulation(
            int seats,
            ApportionmentMethod method,
            int weightYear,
            int minimum,
            LocalDate namingDeadline) {
        return new RoundPlan(
                seats,
                method,
                FirstDivisor.SINCE_2018,
                WeightKind.POPULATION,
                weightYear,
                minimum,
                false,
                Apportionment.USUAL_TIE_RULE,
                namingDeadline);
    }
}
