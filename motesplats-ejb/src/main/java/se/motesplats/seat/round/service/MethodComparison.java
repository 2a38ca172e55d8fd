package se.motesplats.seat.round.service;

import java.util.List;
import se.motesplats.apportionment.ApportionmentMethod;

/**
 * What every method would give, beside the one that was chosen.
 *
 * @param sums one for each method, in the order of the methods
 * @param rows in the order of names
 * @param losses where a method would take a seat from a municipality although there is one more
 * @param lossesUpTo the largest total that was looked at
 */
public record MethodComparison(
        long eventId,
        String eventTitle,
        se.motesplats.event.EventStatus eventStatus,
        RoundDetails round,
        List<ApportionmentMethod> methods,
        List<Sum> sums,
        List<Row> rows,
        List<LossRow> losses,
        int lossesUpTo) {

    /**
     * A method's sum.
     *
     * @param unallocated ofördelade
     */
    public record Sum(ApportionmentMethod method, int seats, int unallocated) {}

    /**
     * A municipality.
     *
     * @param cells one for each method
     */
    public record Row(String organisationName, long weight, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The largest difference to the chosen method, up or down. */
        public int spread() {
            return cells.stream().mapToInt(c -> Math.abs(c.difference())).max().orElse(0);
        }
    }

    /**
     * What a method gives a municipality.
     *
     * @param difference to what the chosen method gives
     */
    public record Cell(ApportionmentMethod method, int seats, int difference, boolean chosen) {}

    /**
     * A municipality that would lose a seat.
     *
     * @param total the smaller number of seats, of which it gets {@code before}
     * @param after what it would get of one more
     */
    public record LossRow(
            ApportionmentMethod method, String organisationName, int total, int before, int after) {
        /** The larger number of seats. */
        public int more() {
            return total + 1;
        }
    }

    public MethodComparison {
        methods = List.copyOf(methods);
        sums = List.copyOf(sums);
        rows = List.copyOf(rows);
        losses = List.copyOf(losses);
    }

    /** Whether the chosen method is among those that would take a seat. */
    public boolean isChosenAffected() {
        return losses.stream().anyMatch(l -> l.method() == round.method());
    }

    /** Municipalities for which the method makes a difference. */
    public long differing(ApportionmentMethod method) {
        return rows.stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.method() == method && c.difference() != 0)
                .count();
    }
}
