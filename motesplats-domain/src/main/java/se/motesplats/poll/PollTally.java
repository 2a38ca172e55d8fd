package se.motesplats.poll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a date is liked.
 *
 * @param yes how many say yes
 * @param ifNeeded how many can come if it is needed
 * @param no how many cannot
 */
public record PollTally(int yes, int ifNeeded, int no) {

    public static final PollTally NONE = new PollTally(0, 0, 0);

    /** Most can come, most of them gladly, and fewest cannot. */
    private static final Comparator<PollTally> BETTER =
            Comparator.comparingInt(PollTally::can)
                    .thenComparingInt(PollTally::yes)
                    .thenComparing(PollTally::no, Comparator.reverseOrder());

    /** How many can come. */
    public int can() {
        return yes + ifNeeded;
    }

    public int answers() {
        return yes + ifNeeded + no;
    }

    /** Whether nobody who has answered it is left out. */
    public boolean suitsAll() {
        return no == 0 && can() > 0;
    }

    /**
     * The best of them; none where nobody can come at all.
     *
     * @return their keys, in the order of the map
     */
    public static <K> List<K> best(Map<K, PollTally> dates) {
        List<PollTally> all = new ArrayList<>(dates.values());
        return all.stream()
                .max(BETTER)
                .filter(top -> top.can() > 0)
                .map(
                        top ->
                                dates.entrySet().stream()
                                        .filter(e -> BETTER.compare(e.getValue(), top) == 0)
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.toList()))
                .orElse(List.of());
    }
}
