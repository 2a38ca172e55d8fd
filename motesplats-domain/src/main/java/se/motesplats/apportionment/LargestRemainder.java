package se.motesplats.apportionment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.apportionment.Apportionment.Award;
import se.motesplats.apportionment.Apportionment.Ground;
import se.motesplats.apportionment.Apportionment.Result;
import se.motesplats.apportionment.Apportionment.Tie;
import se.motesplats.apportionment.Apportionment.Unit;

/**
 * Hare's method with floors and caps. The share of a unit is rate · weight, but not below its
 * minimum and not above its cap; the rate is the one at which the shares sum up to the seats.
 * Without minimums and caps the rate is seats / sum of weights, Hare's own.
 */
final class LargestRemainder {

    /** A rate as an exact fraction, seats for each unit of weight. */
    private record Rate(BigInteger above, BigInteger below) implements Comparable<Rate> {
        static Rate of(long above, long below) {
            return new Rate(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }

        @Override
        public int compareTo(Rate other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }

    /** At a rate, the share of a unit starts to grow from its minimum, or stops at its cap. */
    private record Turn(Rate rate, Unit unit, boolean starts) {}

    private record Share(Unit unit, int whole, BigInteger remainder) implements TieOrder.Claimant {
        @Override
        public int seatsSoFar() {
            return whole;
        }
    }

    private final int seats;
    private final List<Unit> units;
    private final TieOrder tieOrder;

    LargestRemainder(int seats, List<Unit> units, Apportionment.TieRule tieRule) {
        this.seats = seats;
        this.units = units;
        this.tieOrder = new TieOrder(tieRule);
    }

    Result distribute() {
        List<Share> shares = shares();
        int left = seats - shares.stream().mapToInt(Share::whole).sum();
        List<Share> claims =
                shares.stream()
                        .filter(s -> s.remainder.signum() > 0)
                        .sorted(
                                Comparator.comparing(Share::remainder)
                                        .reversed()
                                        .thenComparing(tieOrder::compare))
                        .toList();
        int extra = Math.min(left, claims.size());

        Map<String, Integer> result = new LinkedHashMap<>();
        List<Award> awards = new ArrayList<>(seats);
        for (Share share : shares) {
            String code = share.unit.code();
            result.put(code, share.whole);
            for (int k = 0; k < share.whole; k++) {
                awards.add(
                        new Award(
                                code,
                                k,
                                k < share.unit.minimum() ? Ground.MINIMUM : Ground.WHOLE_SHARE));
            }
        }
        for (Share winner : claims.subList(0, extra)) {
            awards.add(new Award(winner.unit.code(), winner.whole, Ground.REMAINDER));
            result.put(winner.unit.code(), winner.whole + 1);
        }
        return new Result(result, awards, ties(claims, extra), left - extra);
    }

    private List<Tie> ties(List<Share> claims, int extra) {
        if (extra == 0 || extra == claims.size()) {
            return List.of();
        }
        BigInteger last = claims.get(extra - 1).remainder;
        if (!claims.get(extra).remainder.equals(last)) {
            return List.of();
        }
        List<Share> winners =
                claims.subList(0, extra).stream().filter(s -> s.remainder.equals(last)).toList();
        List<Share> losers =
                claims.subList(extra, claims.size()).stream()
                        .filter(s -> s.remainder.equals(last))
                        .toList();
        return List.of(tieOrder.tie(winners, losers));
    }

    private List<Share> shares() {
        Rate rate = rate();
        List<Share> shares = new ArrayList<>(units.size());
        for (Unit unit : units) {
            BigInteger exact = BigInteger.valueOf(unit.weight()).multiply(rate.above);
            BigInteger[] parts = exact.divideAndRemainder(rate.below);
            if (parts[0].compareTo(BigInteger.valueOf(unit.minimum())) < 0) {
                shares.add(new Share(unit, unit.minimum(), BigInteger.ZERO));
            } else if (unit.cap() != null
                    && parts[0].compareTo(BigInteger.valueOf(unit.cap())) >= 0) {
                shares.add(new Share(unit, unit.cap(), BigInteger.ZERO));
            } else {
                shares.add(new Share(unit, parts[0].intValueExact(), parts[1]));
            }
        }
        return shares;
    }

    /** Raises the rate from 0, turn by turn, until the shares sum up to the seats. */
    private Rate rate() {
        List<Turn> turns = new ArrayList<>();
        BigInteger fixed = BigInteger.ZERO;
        for (Unit unit : units) {
            fixed = fixed.add(BigInteger.valueOf(unit.minimum()));
            if (unit.weight() > 0) {
                turns.add(new Turn(Rate.of(unit.minimum(), unit.weight()), unit, true));
                if (unit.cap() != null) {
                    turns.add(new Turn(Rate.of(unit.cap(), unit.weight()), unit, false));
                }
            }
        }
        // A unit whose cap is its minimum starts and stops at the same rate: start first.
        turns.sort(Comparator.comparing(Turn::rate).thenComparing(t -> !t.starts));

        BigInteger wanted = BigInteger.valueOf(seats);
        BigInteger growing = BigInteger.ZERO;
        Rate reached = Rate.of(0, 1);
        for (Turn turn : turns) {
            reached = turn.rate;
            BigInteger sum = fixed.multiply(reached.below).add(growing.multiply(reached.above));
            if (sum.compareTo(wanted.multiply(reached.below)) >= 0) {
                break;
            }
            BigInteger weight = BigInteger.valueOf(turn.unit.weight());
            if (turn.starts) {
                fixed = fixed.subtract(BigInteger.valueOf(turn.unit.minimum()));
                growing = growing.add(weight);
            } else {
                fixed = fixed.add(cap(turn.unit));
                growing = growing.subtract(weight);
            }
        }
        // Nobody grows: all are at their minimum or cap, and what is left stays unallocated.
        return growing.signum() == 0 ? reached : new Rate(wanted.subtract(fixed), growing);
    }

    private static BigInteger cap(Unit unit) {
        Integer cap = unit.cap();
        if (cap == null) {
            throw new IllegalStateException("no cap: " + unit);
        }
        return BigInteger.valueOf(cap);
    }
}
