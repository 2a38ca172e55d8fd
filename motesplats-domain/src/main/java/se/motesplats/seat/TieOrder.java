package se.motesplats.seat;

import java.util.ArrayList;
import java.util.List;

/** Puts units with the same claim in order, and tells what decided. */
final class TieOrder {

    /** A unit with the seats that it has so far. */
    interface Claimant {
        Apportionment.Unit unit();

        int seatsSoFar();
    }

    private final List<TieCriterion> criteria;

    TieOrder(List<TieCriterion> criteria) {
        this.criteria = criteria;
    }

    /** Negative if a comes before b. */
    int compare(Claimant a, Claimant b) {
        for (TieCriterion criterion : criteria) {
            int order = compare(criterion, a, b);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Winners and losers stand in the order of the rule. */
    <C extends Claimant> Apportionment.Tie tie(List<C> winners, List<C> losers) {
        C last = winners.get(winners.size() - 1);
        C first = losers.get(0);
        TieCriterion decisive =
                criteria.stream()
                        .filter(c -> compare(c, last, first) != 0)
                        .findFirst()
                        .orElse(TieCriterion.CODE);
        List<String> winning = winners.stream().map(w -> w.unit().code()).toList();
        List<String> all = new ArrayList<>(winning);
        losers.forEach(l -> all.add(l.unit().code()));
        return new Apportionment.Tie(all, winning, decisive);
    }

    private static int compare(TieCriterion criterion, Claimant a, Claimant b) {
        return switch (criterion) {
            case LARGER_WEIGHT -> Long.compare(b.unit().weight(), a.unit().weight());
            case FEWER_SEATS -> Integer.compare(a.seatsSoFar(), b.seatsSoFar());
            case CODE -> a.unit().code().compareTo(b.unit().code());
        };
    }
}
