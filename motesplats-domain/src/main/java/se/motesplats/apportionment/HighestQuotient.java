package se.motesplats.apportionment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import se.motesplats.apportionment.Apportionment.Award;
import se.motesplats.apportionment.Apportionment.Ground;
import se.motesplats.apportionment.Apportionment.Result;
import se.motesplats.apportionment.Apportionment.Tie;
import se.motesplats.apportionment.Apportionment.Unit;

/**
 * One seat after the other to the largest quotient: all divisor methods, and equal numbers as the
 * divisor method in which every weight is 1. Quotients are compared by cross-multiplication in 128
 * bits, or without limit where a square does not fit.
 */
final class HighestQuotient {

    /** The largest whose square fits in 63 bits. */
    private static final long LARGEST_SQUARE_ROOT = 3_037_000_499L;

    private final class Contender implements TieOrder.Claimant {
        private final Unit unit;
        private int seats;
        private long divisor;

        Contender(Unit unit) {
            this.unit = unit;
            this.seats = unit.minimum();
            this.divisor = divisor(seats);
        }

        void take() {
            seats++;
            divisor = divisor(seats);
        }

        boolean canTake() {
            return !unit.isFull(seats)
                    && (unit.weight() > 0 || method == ApportionmentMethod.EQUAL);
        }

        @Override
        public Unit unit() {
            return unit;
        }

        @Override
        public int seatsSoFar() {
            return seats;
        }
    }

    private final ApportionmentMethod method;
    private final FirstDivisor firstDivisor;
    private final int seats;
    private final List<Unit> units;
    private final TieOrder tieOrder;
    private final boolean wide;

    HighestQuotient(
            ApportionmentMethod method,
            FirstDivisor firstDivisor,
            int seats,
            List<Unit> units,
            Apportionment.TieRule tieRule) {
        this.method = method;
        this.firstDivisor = firstDivisor;
        this.seats = seats;
        this.units = units;
        this.tieOrder = new TieOrder(tieRule);
        this.wide =
                method == ApportionmentMethod.HUNTINGTON_HILL
                        && units.stream().anyMatch(u -> u.weight() > LARGEST_SQUARE_ROOT);
    }

    Result distribute() {
        List<Contender> contenders = units.stream().map(Contender::new).toList();
        List<Award> awards = new ArrayList<>(seats);
        for (Contender contender : contenders) {
            for (int k = 0; k < contender.seats; k++) {
                awards.add(new Award(contender.unit.code(), k, Ground.MINIMUM));
            }
        }
        PriorityQueue<Contender> queue =
                new PriorityQueue<>(Math.max(1, contenders.size()), this::order);
        contenders.stream().filter(Contender::canTake).forEach(queue::add);

        // All who took a seat at the quotient of the last one, as they were before they took it.
        List<Contender> atLastQuotient = new ArrayList<>();
        Contender next = queue.poll();
        while (next != null && awards.size() < seats) {
            Contender asItWas = snapshot(next);
            if (!atLastQuotient.isEmpty()
                    && compareQuotients(asItWas, atLastQuotient.get(0)) != 0) {
                atLastQuotient.clear();
            }
            atLastQuotient.add(asItWas);
            awards.add(new Award(next.unit.code(), next.seats, Ground.QUOTIENT));
            next.take();
            if (next.canTake()) {
                queue.add(next);
            }
            next = queue.poll();
        }
        if (next != null) {
            queue.add(next);
        }

        Map<String, Integer> result = new LinkedHashMap<>();
        contenders.forEach(c -> result.put(c.unit.code(), c.seats));
        return new Result(result, awards, ties(atLastQuotient, queue), seats - awards.size());
    }

    private Contender snapshot(Contender contender) {
        Contender copy = new Contender(contender.unit);
        copy.seats = contender.seats;
        copy.divisor = contender.divisor;
        return copy;
    }

    private List<Tie> ties(List<Contender> winners, PriorityQueue<Contender> queue) {
        if (winners.isEmpty()) {
            return List.of();
        }
        Contender last = winners.get(winners.size() - 1);
        List<Contender> losers =
                queue.stream()
                        .filter(c -> compareQuotients(c, last) == 0)
                        .sorted(tieOrder::compare)
                        .toList();
        return losers.isEmpty() ? List.of() : List.of(tieOrder.tie(winners, losers));
    }

    private int order(Contender a, Contender b) {
        int quotients = compareQuotients(b, a);
        return quotients != 0 ? quotients : tieOrder.compare(a, b);
    }

    /** Positive if a's quotient is larger; a divisor of 0 is a quotient above all others. */
    private int compareQuotients(Contender a, Contender b) {
        if (method == ApportionmentMethod.EQUAL) {
            return Long.compare(b.divisor, a.divisor);
        }
        if (wide) {
            return square(a)
                    .multiply(BigInteger.valueOf(b.divisor))
                    .compareTo(square(b).multiply(BigInteger.valueOf(a.divisor)));
        }
        return compareProducts(dividend(a), b.divisor, dividend(b), a.divisor);
    }

    private long dividend(Contender contender) {
        long weight = contender.unit.weight();
        return method == ApportionmentMethod.HUNTINGTON_HILL ? weight * weight : weight;
    }

    private static BigInteger square(Contender contender) {
        BigInteger weight = BigInteger.valueOf(contender.unit.weight());
        return weight.multiply(weight);
    }

    /** a·b against c·d, none of them negative. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** What the weight is divided by for the next seat; a common factor does not matter. */
    private long divisor(long k) {
        return switch (method) {
            case SAINTE_LAGUE -> 2 * k + 1;
            case MODIFIED_SAINTE_LAGUE ->
                    k == 0 ? firstDivisor.numerator() : (2 * k + 1) * firstDivisor.denominator();
            case EQUAL, DHONDT -> k + 1;
            case HUNTINGTON_HILL -> k * (k + 1);
            case ADAMS -> k;
            case LARGEST_REMAINDER -> throw new IllegalStateException("has no divisors");
        };
    }
}
