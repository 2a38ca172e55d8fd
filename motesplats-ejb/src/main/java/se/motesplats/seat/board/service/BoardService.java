package se.motesplats.seat.board.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.export.service.ListExports;
import se.motesplats.seat.capacity.service.ModeRoom;
import se.motesplats.seat.ground.service.AllocationRepository;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishOrder;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The coordinator's board: where every seat is now, and what happened lately. */
@Stateless
@UseCase
public class BoardService {

    /** More lines of changes than this say less. */
    private static final int MOST_CHANGES = 40;

    @Inject private BoardRepository board;
    @Inject private AllocationRepository allocations;
    @Inject private SeatRepository seats;
    @Inject private ModeRoom modes;
    @Inject private ListExports exports;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * The board now.
     *
     * @param since changes are told from here on; null for the beginning of yesterday
     * @param open organisations whose units are shown, too
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public SeatBoard board(long eventId, @Nullable Instant since, Collection<Long> open) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Instant now = clock.instant();
        Instant from =
                since == null ? SwedishTime.startOf(SwedishTime.dayOf(now).minusDays(1)) : since;
        List<AllocationRepository.Row> rows = allocations.rows(eventId, now);
        return new SeatBoard(
                now,
                from,
                board.namingDeadline(eventId),
                lines(rows, Set.copyOf(open)),
                pools(rows),
                board.changes(eventId, from).stream()
                        .filter(change -> change.sum() > 0)
                        .sorted(Comparator.comparingLong(SeatBoard.Change::sum).reversed())
                        .limit(MOST_CHANGES)
                        .toList(),
                modes.numbers(seats.getEvent(eventId)));
    }

    /** Takes out the board with all units as a file; the log keeps who did. */
    @Allow(Permission.SEAT_ALLOCATE)
    public BoardExport export(long eventId, @NotNull SheetFormat format) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = seats.getEvent(eventId);
        List<AllocationRepository.Row> rows = allocations.rows(eventId, clock.instant());
        List<SeatBoard.Line> lines =
                lines(
                        rows,
                        rows.stream()
                                .map(AllocationRepository.Row::organisationId)
                                .collect(Collectors.toSet()));
        exports.note(eventId, null, ListExports.Kind.BOARD, format, lines.size());
        return new BoardExport(event.getTitle(), lines, pools(rows));
    }

    private static List<SeatBoard.PoolLine> pools(List<AllocationRepository.Row> rows) {
        return rows.stream()
                .filter(r -> r.purpose().isPool())
                .sorted(Comparator.comparing(AllocationRepository.Row::purpose))
                .map(r -> new SeatBoard.PoolLine(r.purpose(), r.own()))
                .toList();
    }

    static List<SeatBoard.Line> lines(List<AllocationRepository.Row> rows, Set<Long> open) {
        Map<Long, SeatNumbers> sums = new HashMap<>();
        Map<Long, Long> returned = new HashMap<>();
        Map<Long, List<AllocationRepository.Row>> children = new HashMap<>();
        Set<Long> known = new HashSet<>();
        rows.forEach(row -> known.add(row.allocationId()));
        List<AllocationRepository.Row> top = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            AllocationRepository.Row row = rows.get(i);
            if (row.purpose().isPool()) {
                continue;
            }
            SeatNumbers all =
                    row.own().plus(sums.getOrDefault(row.allocationId(), SeatNumbers.NONE));
            long back = row.returned() + returned.getOrDefault(row.allocationId(), 0L);
            sums.put(row.allocationId(), all);
            returned.put(row.allocationId(), back);
            Long parent = row.parentId();
            if (parent != null && known.contains(parent)) {
                sums.merge(parent, all, SeatNumbers::plus);
                returned.merge(parent, back, Long::sum);
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(row);
            } else {
                top.add(row);
            }
        }
        List<SeatBoard.Line> lines = new ArrayList<>(top.size());
        add(top, 0, open, sums, returned, children, lines);
        return lines;
    }

    private static void add(
            List<AllocationRepository.Row> rows,
            int depth,
            Set<Long> open,
            Map<Long, SeatNumbers> sums,
            Map<Long, Long> returned,
            Map<Long, List<AllocationRepository.Row>> children,
            List<SeatBoard.Line> lines) {
        for (AllocationRepository.Row row : SwedishOrder.of(rows, AllocationRepository.Row::name)) {
            List<AllocationRepository.Row> below =
                    children.getOrDefault(row.allocationId(), List.of());
            boolean isOpen = open.contains(row.organisationId());
            lines.add(
                    new SeatBoard.Line(
                            row.organisationId(),
                            row.name(),
                            depth,
                            !below.isEmpty(),
                            isOpen && !below.isEmpty(),
                            sums.getOrDefault(row.allocationId(), row.own()),
                            returned.getOrDefault(row.allocationId(), 0L)));
            if (isOpen) {
                add(below, depth + 1, open, sums, returned, children, lines);
            }
        }
    }
}
