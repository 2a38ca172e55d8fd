package se.motesplats.meeting.outcome.service;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What has come out of a meeting so far.
 *
 * @param mark unlike that of any other state of it
 * @param points by their ids; what belongs to none is at 0
 * @param owners who can be given something to do; nobody for those who only read
 * @param writable whether the caller decides what is written
 */
public record OutcomeDetails(
        String mark, Map<Long, PointOutcome> points, List<OwnerChoice> owners, boolean writable)
        implements Serializable {

    public OutcomeDetails {
        points = Map.copyOf(points);
        owners = List.copyOf(owners);
    }

    /** What has come out of one point; of none, with 0. */
    public PointOutcome of(long itemId) {
        PointOutcome none = Objects.requireNonNull(points.get(0L));
        return points.getOrDefault(itemId, none);
    }

    /** Points, and 0, that look otherwise than they did. */
    public List<Long> changedSince(OutcomeDetails before) {
        return Stream.concat(points.keySet().stream(), before.points.keySet().stream())
                .distinct()
                .filter(
                        id -> {
                            PointOutcome now = points.get(id);
                            PointOutcome then = before.points.get(id);
                            return now == null || then == null || !now.isAs(then);
                        })
                .sorted()
                .toList();
    }
}
