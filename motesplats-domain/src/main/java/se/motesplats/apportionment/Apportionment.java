package se.motesplats.apportionment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.RuleViolation;

/**
 * Distributes seats over units by their weights, in exact integer arithmetic.
 *
 * <p>The minimum is a floor, not an addition: a unit whose share is above it gets nothing extra. In
 * the methods that hand out one seat after the other everyone starts from the minimum; in the
 * method of largest remainders the shares are first made proportional between the units that are
 * neither at their minimum nor at their cap. A unit without weight gets its minimum and nothing
 * more (but counts like the others in {@link ApportionmentMethod#EQUAL}). Seats that nobody may
 * take stay unallocated.
 *
 * <p>Source of the methods: Balinski and Young, <i>Fair Representation</i> (2001); for the Swedish
 * ones vallagen (2005:837), 14 kap.
 */
public final class Apportionment {

    /** Enough for anything that is a conference, and little enough to count one by one. */
    public static final int MAX_SEATS = 1_000_000;

    /** Larger weight, fewer seats so far, then code. */
    public static final List<TieCriterion> USUAL_TIE_RULE =
            List.of(TieCriterion.LARGER_WEIGHT, TieCriterion.FEWER_SEATS, TieCriterion.CODE);

    /**
     * Who takes part.
     *
     * @param code unique among the units; decides last between equals
     * @param weight such as inhabitants; not negative
     * @param minimum seats that the unit gets in any case
     * @param cap seats that the unit gets at most; null for no limit
     */
    public record Unit(String code, long weight, int minimum, @Nullable Integer cap) {
        public Unit(String code, long weight) {
            this(code, weight, 0, null);
        }

        public Unit atLeast(int seats) {
            return new Unit(code, weight, seats, cap);
        }

        public Unit atMost(int seats) {
            return new Unit(code, weight, minimum, seats);
        }

        boolean isFull(int seats) {
            return cap != null && seats >= cap;
        }
    }

    /** Why a seat went to a unit. */
    public enum Ground {
        /** Everyone's minimum. */
        MINIMUM,
        /** A whole seat of the unit's proportional share. */
        WHOLE_SHARE,
        /** One of the largest remainders. */
        REMAINDER,
        /** The largest quotient. */
        QUOTIENT
    }

    /**
     * One seat in the order in which they were given.
     *
     * @param seatsBefore how many the unit had before
     */
    public record Award(String code, int seatsBefore, Ground ground) {}

    /**
     * Equal claims to fewer seats than claimants.
     *
     * @param contenders codes of all that had the same claim
     * @param winners those of them that got a seat
     * @param decidedBy what told the last winner from the first of the others
     */
    public record Tie(List<String> contenders, List<String> winners, TieCriterion decidedBy) {
        public Tie {
            contenders = List.copyOf(contenders);
            winners = List.copyOf(winners);
        }
    }

    /**
     * The outcome.
     *
     * @param seats number of seats by code, in the order of the units given
     * @param awards every seat in the order in which it was given
     * @param ties the ties that decided something
     * @param unallocated seats that nobody could take
     */
    public record Result(
            Map<String, Integer> seats, List<Award> awards, List<Tie> ties, int unallocated) {
        public Result {
            seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
            awards = Collections.unmodifiableList(awards);
            ties = List.copyOf(ties);
        }

        /** The unit's seats. */
        public int seatsOf(String code) {
            Integer number = seats.get(code);
            if (number == null) {
                throw new IllegalArgumentException("no such unit: " + code);
            }
            return number;
        }

        public int allocated() {
            return awards.size();
        }
    }

    /**
     * How equals are told apart.
     *
     * @param criteria first to last; the code always decides at the end
     * @param ranks what somebody decided, by code: the lower comes first
     */
    record TieRule(List<TieCriterion> criteria, Map<String, Integer> ranks) {
        static TieRule of(List<TieCriterion> criteria) {
            List<TieCriterion> rule = new ArrayList<>(criteria);
            rule.remove(TieCriterion.DECISION);
            rule.remove(TieCriterion.CODE);
            rule.add(TieCriterion.CODE);
            return new TieRule(List.copyOf(rule), Map.of());
        }

        TieRule decided(List<String> codes) {
            if (codes.isEmpty()) {
                return this;
            }
            List<TieCriterion> rule = new ArrayList<>(criteria);
            rule.add(0, TieCriterion.DECISION);
            Map<String, Integer> order = new HashMap<>();
            codes.forEach(code -> order.putIfAbsent(code, order.size()));
            return new TieRule(List.copyOf(rule), Map.copyOf(order));
        }
    }

    private final ApportionmentMethod method;
    private final FirstDivisor firstDivisor;
    private final TieRule tieRule;

    private Apportionment(ApportionmentMethod method, FirstDivisor firstDivisor, TieRule tieRule) {
        this.method = method;
        this.firstDivisor = firstDivisor;
        this.tieRule = tieRule;
    }

    /** By a method, with the usual tie rule and the first divisor of today's elections. */
    public static Apportionment by(ApportionmentMethod method) {
        return new Apportionment(method, FirstDivisor.SINCE_2018, TieRule.of(USUAL_TIE_RULE));
    }

    /** With another first divisor; used by {@link ApportionmentMethod#MODIFIED_SAINTE_LAGUE}. */
    public Apportionment withFirstDivisor(FirstDivisor divisor) {
        return new Apportionment(method, divisor, tieRule);
    }

    /** With another tie rule; the code always decides last. */
    public Apportionment withTieRule(List<TieCriterion> criteria) {
        return new Apportionment(method, firstDivisor, TieRule.of(criteria));
    }

    /**
     * With an order that somebody decided on, before the rule.
     *
     * @param codes of the units that come first between equals; empty for none
     */
    public Apportionment withDecision(List<String> codes) {
        return new Apportionment(method, firstDivisor, tieRule.decided(codes));
    }

    /**
     * Distributes the seats.
     *
     * @throws RuleViolation with the numbers, if the seats are negative or too many, a weight or
     *     minimum is negative, a code stands twice, a cap is below its minimum, or the minimums
     *     need more seats than there are
     */
    public Result distribute(int seats, List<Unit> units) {
        check(seats, units);
        return method == ApportionmentMethod.LARGEST_REMAINDER
                ? new LargestRemainder(seats, units, tieRule).distribute()
                : new HighestQuotient(method, firstDivisor, seats, units, tieRule).distribute();
    }

    /**
     * A unit that would lose a seat if there were one more.
     *
     * @param total the smaller number of seats
     * @param before what the unit gets of them
     * @param after what it gets of one more
     */
    public record Loss(String code, int total, int before, int after) {}

    /**
     * Where the method takes a seat from a unit although the total grows (the Alabama paradox).
     *
     * @param from smallest total to look at
     * @param to largest total to look at; one more than it is not looked at
     * @return in the order of totals; always empty for methods that are house monotone
     */
    public List<Loss> lossesOnGrowth(int from, int to, List<Unit> units) {
        if (method.isHouseMonotone()) {
            return List.of();
        }
        List<Loss> losses = new ArrayList<>();
        Result before = distribute(from, units);
        for (int total = from; total < Math.min(to, MAX_SEATS); total++) {
            Result after = distribute(total + 1, units);
            for (Unit unit : units) {
                int had = before.seatsOf(unit.code());
                int has = after.seatsOf(unit.code());
                if (has < had) {
                    losses.add(new Loss(unit.code(), total, had, has));
                }
            }
            before = after;
        }
        return losses;
    }

    /** Whether a unit can get fewer seats of a larger total. */
    boolean canLose() {
        return method == ApportionmentMethod.LARGEST_REMAINDER;
    }

    private static void check(int seats, List<Unit> units) {
        if (seats < 0 || seats > MAX_SEATS) {
            throw new RuleViolation("error.seat.total", seats, MAX_SEATS);
        }
        Set<String> codes = new HashSet<>();
        long needed = 0;
        for (Unit unit : units) {
            if (!codes.add(unit.code())) {
                throw new RuleViolation("error.seat.sameUnitTwice", unit.code());
            }
            if (unit.weight() < 0) {
                throw new RuleViolation("error.seat.negativeWeight", unit.code(), unit.weight());
            }
            if (unit.minimum() < 0) {
                throw new RuleViolation("error.seat.negativeMinimum", unit.code(), unit.minimum());
            }
            if (unit.cap() != null && unit.cap() < unit.minimum()) {
                throw new RuleViolation(
                        "error.seat.capBelowMinimum", unit.code(), unit.cap(), unit.minimum());
            }
            needed += unit.minimum();
        }
        if (needed > seats) {
            throw new RuleViolation("error.seat.minimumTooLarge", needed, seats, units.size());
        }
    }
}
