package se.motesplats.seat.board.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.capacity.service.ModeNumbers;
import se.motesplats.seat.ground.service.SeatNumbers;

/**
 * Where all seats of an event are, counted from rows at one moment.
 *
 * @param at the moment
 * @param since changes are told from here on
 * @param namingDeadline last day for naming; null before a round is fixed
 * @param units municipalities, and the units below those that are open, parents before children
 * @param pools seats beside the quotas
 * @param modes how many take part in which way; empty where the event leaves no choice
 * @param changes units and pools where something changed, most changes first
 */
public record SeatBoard(
        Instant at,
        Instant since,
        @Nullable LocalDate namingDeadline,
        List<Line> units,
        List<PoolLine> pools,
        List<Change> changes,
        List<ModeNumbers> modes) {

    /**
     * A unit with the units below it.
     *
     * @param depth 0 for a municipality
     * @param open whether the units below are shown
     * @param returned seats that it has returned or lost at a recall, whatever became of them
     */
    public record Line(
            long organisationId,
            String name,
            int depth,
            boolean hasUnits,
            boolean open,
            SeatNumbers numbers,
            long returned) {}

    /** A pool. */
    public record PoolLine(AllocationPurpose purpose, SeatNumbers numbers) {}

    /**
     * What happened to a unit's seats.
     *
     * @param purpose a pool's; UNIT for a unit
     * @param named people named; those who left again included
     * @param accepted people who said yes
     * @param left people who said no, were replaced or taken back
     * @param returned seats given back or recalled
     */
    public record Change(
            String name,
            AllocationPurpose purpose,
            long named,
            long accepted,
            long left,
            long returned) {
        long sum() {
            return named + accepted + left + returned;
        }
    }

    public SeatBoard {
        units = List.copyOf(units);
        pools = List.copyOf(pools);
        changes = List.copyOf(changes);
        modes = List.copyOf(modes);
    }

    /** All municipalities together. */
    public SeatNumbers total() {
        return units.stream()
                .filter(line -> line.depth() == 0)
                .map(Line::numbers)
                .reduce(SeatNumbers.NONE, SeatNumbers::plus);
    }

    public long returned() {
        return units.stream().filter(l -> l.depth() == 0).mapToLong(Line::returned).sum();
    }
}
