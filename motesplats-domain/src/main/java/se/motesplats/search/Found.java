package se.motesplats.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found of one kind.
 *
 * @param hits the best ones, the best first
 * @param count how many there are in all, as far as they were counted
 * @param more whether there are more than were counted
 */
public record Found(SearchKind kind, List<SearchHit> hits, int count, boolean more) {

    /** The best kind first. */
    public static final Comparator<Found> ORDER =
            Comparator.comparingInt(Found::best).reversed().thenComparing(Found::kind);

    public Found {
        hits = List.copyOf(hits);
    }

    public static Found nothing(SearchKind kind) {
        return new Found(kind, List.of(), 0, false);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    private int best() {
        return hits.isEmpty() ? 0 : hits.get(0).score();
    }

    /** Together with what was found of the same kind elsewhere. */
    public Found and(Found other, int max) {
        List<SearchHit> all = new ArrayList<>(hits);
        all.addAll(other.hits);
        all.sort(Comparator.comparingInt(SearchHit::score).reversed());
        return new Found(
                kind,
                all.subList(0, Math.min(max, all.size())),
                count + other.count,
                more || other.more);
    }
}
