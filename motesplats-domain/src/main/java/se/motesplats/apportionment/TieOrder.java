package se.motesplats.apportionment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts units with the same claim in order, and tells what decided. */
final class TieOrder {

    /** A unit with the seats that it has so far. */
    interface Claimant {
        Apportionment.Unit unit();

        int seatsSoFar();
    }

    private final List<TieCriterion> criteria;
    private final Map<String, Integer> decided;

    TieOrder(Apportionment.TieRule rule) {
        this.criteria = rule.criteria();
        this.decided = rule.ranks();
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

    private int compare(TieCriterion criterion, Claimant a, Claimant b) {
        return switch (criterion) {
            case DECISION -> Integer.compare(rank(a), rank(b));
            case LARGER_WEIGHT -> Long.compare(b.unit().weight(), a.unit().weight());
            case FEWER_SEATS -> Integer.compare(a.seatsSoFar(), b.seatsSoFar());
            case CODE -> a.unit().code().compareTo(b.unit().code());
        };
    }

    /** Those that nobody decided about come after those that somebody did. */
    private int rank(Claimant claimant) {
        return decided.getOrDefault(claimant.unit().code(), Integer.MAX_VALUE);
    }
}
