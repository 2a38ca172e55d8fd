package se.motesplats.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.CallChange.Kind;

/**
 * What a call says, and what is different from an earlier one.
 *
 * @param minutes how long the meeting is
 * @param points in their order
 */
public record CallText(
        LocalDate day,
        LocalTime startsAt,
        int minutes,
        @Nullable String place,
        @Nullable String intro,
        List<CalledPoint> points)
        implements Serializable {

    public CallText {
        points = List.copyOf(points);
    }

    /** What is different here from what was sent, first about the meeting, then by point. */
    public List<CallChange> since(CallText sent) {
        List<CallChange> changes = new ArrayList<>();
        add(changes, Kind.DAY, null, sent.day, day);
        add(changes, Kind.TIME, null, sent.startsAt, startsAt);
        add(changes, Kind.LENGTH, null, sent.minutes, minutes);
        add(changes, Kind.PLACE, null, sent.place, place);
        add(changes, Kind.INTRO, null, sent.intro, intro);
        Map<Long, CalledPoint> before = new LinkedHashMap<>();
        sent.points.forEach(point -> before.put(point.itemId(), point));
        for (CalledPoint point : points) {
            CalledPoint was = before.remove(point.itemId());
            if (was == null) {
                changes.add(new CallChange(Kind.ADDED, point.itemId(), point.title(), null, null));
            } else {
                compare(changes, was, point);
            }
        }
        before.values()
                .forEach(
                        was ->
                                changes.add(
                                        new CallChange(
                                                Kind.REMOVED,
                                                was.itemId(),
                                                was.title(),
                                                null,
                                                null)));
        if (!order(sent, this).equals(order(this, sent))) {
            changes.add(new CallChange(Kind.ORDER, null, null, null, null));
        }
        return changes;
    }

    /** The points of one that the other has as well, in the order of the one. */
    private static List<Long> order(CallText one, CallText other) {
        List<Long> others = other.points.stream().map(CalledPoint::itemId).toList();
        return one.points.stream().map(CalledPoint::itemId).filter(others::contains).toList();
    }

    private static void compare(List<CallChange> changes, CalledPoint was, CalledPoint is) {
        compare(changes, Kind.TITLE, was, is, CalledPoint::title);
        compare(changes, Kind.TEXT, was, is, CalledPoint::text);
        compare(changes, Kind.KIND, was, is, CalledPoint::kind);
        compare(changes, Kind.PRESENTER, was, is, CalledPoint::presenter);
        compare(changes, Kind.MINUTES, was, is, CalledPoint::minutes);
        compare(changes, Kind.FILES, was, is, CalledPoint::files);
    }

    private static void compare(
            List<CallChange> changes,
            Kind kind,
            CalledPoint was,
            CalledPoint is,
            Function<CalledPoint, @Nullable Serializable> what) {
        add(changes, kind, is, what.apply(was), what.apply(is));
    }

    private static void add(
            List<CallChange> changes,
            Kind kind,
            @Nullable CalledPoint of,
            @Nullable Serializable before,
            @Nullable Serializable after) {
        if (!Objects.equals(before, after)) {
            changes.add(
                    new CallChange(
                            kind,
                            of == null ? null : of.itemId(),
                            of == null ? null : of.title(),
                            before,
                            after));
        }
    }
}
