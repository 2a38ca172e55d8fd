package se.motesplats.seat.ground.service;

import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.motesplats.shared.Language;

/** Adds up what units passed on. */
public final class SeatTree {

    private SeatTree() {}

    /** Rows stand parents before children; each gets the numbers of everything below added. */
    static List<AllocationRow> sumUp(List<AllocationRow> rows) {
        Map<Long, SeatNumbers> sums = new HashMap<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            AllocationRow row = rows.get(i);
            SeatNumbers all =
                    row.own().plus(sums.getOrDefault(row.allocationId(), SeatNumbers.NONE));
            sums.put(row.allocationId(), all);
            if (row.parentAllocationId() != null) {
                sums.merge(row.parentAllocationId(), all, SeatNumbers::plus);
            }
        }
        List<AllocationRow> summed = new ArrayList<>(rows.size());
        for (AllocationRow row : rows) {
            summed.add(
                    new AllocationRow(
                            row.allocationId(),
                            row.organisationId(),
                            row.organisationName(),
                            row.organisationPath(),
                            row.parentAllocationId(),
                            row.own(),
                            sums.getOrDefault(row.allocationId(), row.own()),
                            row.returned()));
        }
        return summed;
    }

    /** Parents before children, each level in the Swedish order of names. */
    public static List<AllocationRow> inOrderOfNames(List<AllocationRow> rows) {
        Collator swedish = Collator.getInstance(Language.SV.locale());
        Set<Long> ids = rows.stream().map(AllocationRow::allocationId).collect(Collectors.toSet());
        Map<Long, List<AllocationRow>> children = new HashMap<>();
        List<AllocationRow> top = new ArrayList<>();
        rows.stream()
                .sorted((a, b) -> swedish.compare(a.organisationName(), b.organisationName()))
                .forEach(
                        row -> {
                            Long parent = row.parentAllocationId();
                            if (parent != null && ids.contains(parent)) {
                                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(row);
                            } else {
                                top.add(row);
                            }
                        });
        List<AllocationRow> ordered = new ArrayList<>(rows.size());
        top.forEach(row -> add(row, children, ordered));
        return ordered;
    }

    private static void add(
            AllocationRow row,
            Map<Long, List<AllocationRow>> children,
            List<AllocationRow> ordered) {
        ordered.add(row);
        children.getOrDefault(row.allocationId(), List.of())
                .forEach(child -> add(child, children, ordered));
    }
}
