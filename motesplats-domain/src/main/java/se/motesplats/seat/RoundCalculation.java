package se.motesplats.seat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.Population;
import se.motesplats.shared.RuleViolation;

/**
 * How the numbers of a distribution come about: from its plan and from the weights, requests and
 * decisions that its shares keep.
 */
public final class RoundCalculation {

    private final RoundPlan plan;
    private final List<AllocationShare> shares;

    RoundCalculation(RoundPlan plan, List<AllocationShare> shares) {
        this.plan = plan;
        this.shares = shares;
    }

    /**
     * What the units count for by their population.
     *
     * @return by the id of the unit
     * @throws RuleViolation if a unit has no population for the year
     */
    static Map<Long, Weight> byPopulation(List<Organisation> units, int year) {
        requireAll(
                units,
                u -> u.populationOf(year).isPresent(),
                "error.seat.noPopulation",
                String.valueOf(year));
        Map<Long, Weight> weights = new HashMap<>();
        for (Organisation unit : units) {
            Population population = unit.populationOf(year).orElseThrow();
            weights.put(unit.getId(), new Weight(population.getCount(), population.getSource()));
        }
        return weights;
    }

    static void requireWeights(List<Organisation> units, Map<Long, Weight> weights) {
        requireAll(units, u -> weights.containsKey(u.getId()), "error.seat.noWeight");
    }

    private static void requireAll(
            List<Organisation> units, Predicate<Organisation> has, String refusal, Object... data) {
        List<String> without =
                units.stream().filter(has.negate()).map(Organisation::getName).toList();
        if (!without.isEmpty()) {
            List<Object> told = new ArrayList<>(List.of(data));
            told.add(String.join(", ", without));
            throw new RuleViolation(refusal, told.toArray());
        }
    }

    /** The method of the plan, with its rules and what somebody decided between equals. */
    public Apportionment apportionment() {
        return apportionment(plan.getMethod());
    }

    /** Another method, with the same rules and decisions. */
    public Apportionment apportionment(ApportionmentMethod other) {
        return Apportionment.by(other)
                .withFirstDivisor(plan.getFirstDivisor())
                .withTieRule(plan.getTieRule())
                .withDecision(
                        shares.stream()
                                .filter(s -> s.getTieRank().isPresent())
                                .sorted(Comparator.comparing(s -> s.getTieRank().orElseThrow()))
                                .map(AllocationShare::getCode)
                                .toList());
    }

    /** What the calculation takes in. */
    public List<Apportionment.Unit> units() {
        return shares.stream().map(this::unit).toList();
    }

    /** Who asked for fewer seats than the minimum gets as many as asked for. */
    private Apportionment.Unit unit(AllocationShare share) {
        if (share.getBefore().isPresent()) {
            int before = share.getBefore().get();
            return new Apportionment.Unit(
                    share.getCode(),
                    share.getWeight(),
                    before,
                    topUpCap(share, before, share.isLeftOut()));
        }
        Integer cap = plan.isCapAtRequest() ? share.getRequested().orElse(null) : null;
        int floor = cap == null ? plan.getMinimum() : Math.min(plan.getMinimum(), cap);
        return new Apportionment.Unit(share.getCode(), share.getWeight(), floor, cap);
    }

    /** How many a unit gets at most where the distribution goes on; null for no limit. */
    @Nullable Integer topUpCap(AllocationShare share, int before, boolean leftOut) {
        if (leftOut) {
            return before;
        }
        return plan.isCapAtRequest()
                ? share.getRequested().map(wanted -> Math.max(before, wanted)).orElse(null)
                : null;
    }

    /** How the numbers came about. */
    public Apportionment.Result explain() {
        int before = shares.stream().mapToInt(s -> s.getBefore().orElse(0)).sum();
        return apportionment().distribute(before + plan.getSeats(), units());
    }
}
