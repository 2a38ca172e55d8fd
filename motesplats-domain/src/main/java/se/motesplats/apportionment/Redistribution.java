package se.motesplats.apportionment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who gets the free seats of an event, by the stated order. First, seats that came from a
 * municipality go to wishes within it. Then the rest is distributed over the wishes that are left,
 * by the divisor method that goes on from what the municipalities have: nobody loses a seat to a
 * larger pool. Within a municipality its units take turns, the earliest wish first. What nobody
 * wishes for is left.
 */
public final class Redistribution {

    /** By which part of the order a seat found its unit. */
    public enum Step {
        SAME_MUNICIPALITY,
        NEW_ROUND
    }

    /**
     * A seat in the pool.
     *
     * @param municipality code of the one that it came from; null if it was never given out
     */
    public record FreeSeat(long seatId, @Nullable String municipality) {}

    /**
     * A municipality that takes part.
     *
     * @param has the seats that it holds now, those passed on included
     */
    public record Municipality(String code, long weight, int has) {}

    /**
     * A unit's wish.
     *
     * @param wanted how many more seats it wants
     */
    public record Wish(long allocationId, String municipality, int wanted) {}

    /** One seat and where it goes. */
    public record Award(long seatId, long allocationId, Step step) {}

    /**
     * The outcome.
     *
     * @param left seats that nobody wishes for
     */
    public record Result(List<Award> awards, int left) {
        public Result {
            awards = List.copyOf(awards);
        }

        /** Seats by unit. */
        public Map<Long, Long> byUnit() {
            return awards.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Award::allocationId,
                                    LinkedHashMap::new,
                                    Collectors.counting()));
        }
    }

    private final Apportionment method;
    private final Map<Long, Integer> wanted = new LinkedHashMap<>();
    private final Map<String, List<Wish>> wishes = new LinkedHashMap<>();
    private final Map<String, Integer> has = new HashMap<>();
    private final List<Award> awards = new ArrayList<>();

    private Redistribution(Apportionment method) {
        this.method = method;
    }

    /**
     * Plans it; nothing is changed.
     *
     * @param method the round's; largest remainder can take seats back and is replaced by
     *     uddatalsmetoden
     * @param free the pool
     * @param municipalities those that wishes or seats name
     * @param wishes the open ones, the earliest first
     */
    public static Result plan(
            ApportionmentMethod method,
            FirstDivisor firstDivisor,
            List<FreeSeat> free,
            List<Municipality> municipalities,
            List<Wish> wishes) {
        ApportionmentMethod monotone =
                method == ApportionmentMethod.LARGEST_REMAINDER
                        ? ApportionmentMethod.SAINTE_LAGUE
                        : method;
        Redistribution work =
                new Redistribution(Apportionment.by(monotone).withFirstDivisor(firstDivisor));
        return work.distribute(free, municipalities, wishes);
    }

    private Result distribute(
            List<FreeSeat> free, List<Municipality> municipalities, List<Wish> open) {
        for (Wish wish : open) {
            if (wish.wanted() > 0) {
                wanted.put(wish.allocationId(), wish.wanted());
                wishes.computeIfAbsent(wish.municipality(), code -> new ArrayList<>()).add(wish);
            }
        }
        municipalities.forEach(m -> has.put(m.code(), m.has()));
        List<FreeSeat> seats =
                free.stream().sorted(Comparator.comparingLong(FreeSeat::seatId)).toList();
        Deque<FreeSeat> rest = new ArrayDeque<>(sameMunicipality(seats));
        newRound(rest, municipalities);
        return new Result(awards, rest.size());
    }

    /** Gives each municipality's seats to its own wishes; what is over is given back. */
    private List<FreeSeat> sameMunicipality(List<FreeSeat> seats) {
        Map<String, Deque<FreeSeat>> own = new LinkedHashMap<>();
        List<FreeSeat> rest = new ArrayList<>();
        for (FreeSeat seat : seats) {
            String from = seat.municipality();
            if (from != null && wishes.containsKey(from)) {
                own.computeIfAbsent(from, code -> new ArrayDeque<>()).add(seat);
            } else {
                rest.add(seat);
            }
        }
        own.forEach(
                (code, mine) -> {
                    give(code, mine, mine.size(), Step.SAME_MUNICIPALITY);
                    rest.addAll(mine);
                });
        rest.sort(Comparator.comparingLong(FreeSeat::seatId));
        return rest;
    }

    private void newRound(Deque<FreeSeat> rest, List<Municipality> municipalities) {
        List<Apportionment.Unit> units =
                municipalities.stream()
                        .filter(m -> stillWanted(m.code()) > 0)
                        .map(
                                m -> {
                                    int now = has.getOrDefault(m.code(), 0);
                                    return new Apportionment.Unit(m.code(), m.weight())
                                            .atLeast(now)
                                            .atMost(now + stillWanted(m.code()));
                                })
                        .toList();
        if (units.isEmpty() || rest.isEmpty()) {
            return;
        }
        int before = units.stream().mapToInt(Apportionment.Unit::minimum).sum();
        Apportionment.Result result = method.distribute(before + rest.size(), units);
        for (Apportionment.Unit unit : units) {
            int more = result.seatsOf(unit.code()) - unit.minimum();
            give(unit.code(), rest, more, Step.NEW_ROUND);
        }
    }

    /** Gives up to so many of the seats to the units of a municipality, in turns. */
    private void give(String municipality, Deque<FreeSeat> seats, int most, Step step) {
        List<Wish> open =
                wishes.getOrDefault(municipality, List.of()).stream()
                        .filter(w -> wanted.getOrDefault(w.allocationId(), 0) > 0)
                        .toList();
        List<Apportionment.Unit> units = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            // The code decides last between equals: the earlier wish.
            units.add(
                    new Apportionment.Unit("%06d".formatted(i), 1)
                            .atMost(wanted.getOrDefault(open.get(i).allocationId(), 0)));
        }
        Apportionment.Result turns =
                Apportionment.by(ApportionmentMethod.EQUAL).distribute(most, units);
        for (int i = 0; i < open.size(); i++) {
            long unit = open.get(i).allocationId();
            int number = turns.seatsOf(units.get(i).code());
            for (int n = 0; n < number; n++) {
                awards.add(new Award(seats.remove().seatId(), unit, step));
            }
            wanted.merge(unit, -number, Integer::sum);
            has.merge(municipality, number, Integer::sum);
        }
    }

    private int stillWanted(String municipality) {
        return wishes.getOrDefault(municipality, List.of()).stream()
                .mapToInt(w -> wanted.getOrDefault(w.allocationId(), 0))
                .sum();
    }
}
