package se.motesplats.programme.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.ProgrammeWarning;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.PublicProgramme;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.shared.SwedishOrder;

/**
 * A schedule as it is drawn: days side by side on one scale of time, the rooms as columns. Where
 * something stands is said in classes, which {@code timetable.css} turns into lengths, because no
 * page has styles of its own.
 */
public record Timetable<T>(List<Day<T>> days, int firstHour, int hours) implements Serializable {

    /** Beside each other in one room at most; what comes on top lies over the last. */
    static final int MOST_LANES = 4;

    private static final int MORNING = 8;
    private static final int EVENING = 17;
    private static final int MINUTES = 60;
    private static final int WHOLE_DAY = 24;

    /**
     * A room's column.
     *
     * @param key by which sessions name it; empty for what has no room
     */
    public record Column(String key, String name, int capacity) implements Serializable {}

    /**
     * A session where it stands.
     *
     * @param lane which of several that overlap in the column, of how many
     * @param across whether it is for all, and so as wide as the day
     */
    public record Block<T>(T what, Slot slot, int column, int lane, int lanes, boolean across) {

        /** The classes that place it. */
        public String place() {
            return Timetable.place(slot)
                    + (across ? " m-across" : " m-c" + column)
                    + (lanes > 1 ? " m-lane" + lane + " m-lanes" + lanes : "");
        }
    }

    /**
     * One day.
     *
     * @param open the hours of the event; null when it is not that day
     * @param blocks in the order of time
     */
    public record Day<T>(
            LocalDate date, @Nullable Slot open, List<Column> columns, List<Block<T>> blocks) {

        /** The classes that say where the event's hours are. */
        public String opening() {
            return open == null ? "" : Timetable.place(open);
        }
    }

    private record Item<T>(T what, Slot slot, String room, SessionKind kind, String title) {}

    /** The working schedule: all rooms each day, and a column for what has none. */
    static Timetable<WorkingProgramme.Row> of(WorkingProgramme programme) {
        List<Column> columns = new ArrayList<>();
        for (ProgrammeWarning.Place room : programme.rooms()) {
            columns.add(new Column(Long.toString(room.id()), room.name(), room.capacity()));
        }
        columns.add(new Column("", "", 0));
        List<Item<WorkingProgramme.Row>> items = new ArrayList<>();
        for (WorkingProgramme.Row row : programme.sessions()) {
            Slot slot = row.slot();
            if (slot != null) {
                String room = row.roomId() == null ? "" : row.roomId().toString();
                items.add(new Item<>(row, slot, room, row.kind(), row.title()));
            }
        }
        return draw(items, programme.days(), columns);
    }

    /** The published one: the rooms that are used. */
    static Timetable<PublicProgramme.Item> of(PublicProgramme programme) {
        List<Item<PublicProgramme.Item>> items =
                programme.items().stream()
                        .map(
                                i ->
                                        new Item<>(
                                                i,
                                                new Slot(i.day(), i.startsAt(), i.endsAt()),
                                                i.room() == null ? "" : i.room(),
                                                i.kind(),
                                                i.title()))
                        .toList();
        return draw(items, List.of(), List.of());
    }

    /** How long a new session is: as most of its kind, or three quarters of an hour. */
    static long usualMinutes(WorkingProgramme programme, SessionKind kind) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        for (WorkingProgramme.Row row : programme.sessions()) {
            Slot slot = row.slot();
            if (slot != null && row.kind() == kind) {
                counts.merge(minutes(slot), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(45L);
    }

    private static long minutes(Slot slot) {
        return Duration.between(slot.startsAt(), slot.endsAt()).toMinutes();
    }

    /** The hours at which a line is drawn. */
    public List<LocalTime> lines() {
        return IntStream.range(firstHour, firstHour + hours)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList();
    }

    /** Whether nothing has a time yet. */
    public boolean isEmpty() {
        return days.stream().allMatch(d -> d.blocks().isEmpty());
    }

    private static String place(Slot slot) {
        long length = minutes(slot);
        return "m-h"
                + slot.startsAt().getHour()
                + " m-min"
                + slot.startsAt().getMinute()
                + " m-lh"
                + length / MINUTES
                + " m-lmin"
                + length % MINUTES;
    }

    private static <T> Timetable<T> draw(
            List<Item<T>> items, List<Slot> hours, List<Column> columns) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        hours.forEach(d -> dates.add(d.day()));
        items.forEach(i -> dates.add(i.slot().day()));
        List<Slot> all = new ArrayList<>(hours);
        items.forEach(i -> all.add(i.slot()));
        int first = all.stream().mapToInt(s -> s.startsAt().getHour()).min().orElse(MORNING);
        int last = all.stream().mapToInt(s -> lastHour(s.endsAt())).max().orElse(EVENING);
        List<Day<T>> days = new ArrayList<>();
        for (LocalDate date : dates) {
            days.add(
                    day(
                            date,
                            hours.stream()
                                    .filter(h -> h.day().equals(date))
                                    .findFirst()
                                    .orElse(null),
                            columns,
                            items.stream().filter(i -> i.slot().day().equals(date)).toList()));
        }
        return new Timetable<>(List.copyOf(days), first, last - first);
    }

    private static int lastHour(LocalTime end) {
        return Math.min(WHOLE_DAY, end.getHour() + (end.getMinute() > 0 ? 1 : 0));
    }

    private static <T> Day<T> day(
            LocalDate date, @Nullable Slot open, List<Column> all, List<Item<T>> items) {
        List<Item<T>> across = items.stream().filter(i -> isForAll(i, items)).toList();
        List<Item<T>> inRooms = items.stream().filter(i -> !across.contains(i)).toList();
        List<Column> columns = all.isEmpty() ? used(inRooms) : all;
        List<Block<T>> blocks = new ArrayList<>();
        across.forEach(i -> blocks.add(new Block<>(i.what(), i.slot(), 0, 0, 1, true)));
        for (int column = 0; column < columns.size(); column++) {
            String key = columns.get(column).key();
            fill(inRooms.stream().filter(i -> i.room().equals(key)).toList(), column, blocks);
        }
        blocks.sort(
                Comparator.comparing((Block<T> b) -> b.slot().startsAt())
                        .thenComparing(Block::column)
                        .thenComparing(Block::lane));
        return new Day<>(date, open, columns, List.copyOf(blocks));
    }

    /** A break without a room while nothing else goes on is everybody's. */
    private static <T> boolean isForAll(Item<T> item, List<Item<T>> day) {
        return item.kind() == SessionKind.BREAK
                && item.room().isEmpty()
                && day.stream().filter(o -> o.slot().overlaps(item.slot())).count() == 1;
    }

    private static <T> List<Column> used(List<Item<T>> items) {
        TreeSet<String> names = new TreeSet<>();
        items.forEach(i -> names.add(i.room()));
        boolean homeless = names.remove("") || names.isEmpty();
        List<Column> columns = new ArrayList<>();
        SwedishOrder.of(names, n -> n).forEach(n -> columns.add(new Column(n, n, 0)));
        if (homeless) {
            columns.add(new Column("", "", 0));
        }
        return columns;
    }

    /** Puts what overlaps in a room side by side, in as many lanes as it takes. */
    private static <T> void fill(List<Item<T>> items, int column, List<Block<T>> blocks) {
        List<Item<T>> sorted =
                items.stream()
                        .sorted(
                                Comparator.comparing((Item<T> i) -> i.slot().startsAt())
                                        .thenComparing(i -> i.slot().endsAt())
                                        .thenComparing(Item::title))
                        .toList();
        List<Item<T>> group = new ArrayList<>();
        @Nullable LocalTime end = null;
        for (Item<T> item : sorted) {
            if (end != null && !item.slot().startsAt().isBefore(end)) {
                spread(group, column, blocks);
                group.clear();
                end = null;
            }
            group.add(item);
            end = end == null || item.slot().endsAt().isAfter(end) ? item.slot().endsAt() : end;
        }
        spread(group, column, blocks);
    }

    private static <T> void spread(List<Item<T>> group, int column, List<Block<T>> blocks) {
        List<LocalTime> ends = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (Item<T> item : group) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane).isAfter(item.slot().startsAt())) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(item.slot().endsAt());
            } else {
                ends.set(lane, item.slot().endsAt());
            }
            lanes.add(lane);
        }
        int most = Math.min(ends.size(), MOST_LANES);
        for (int i = 0; i < group.size(); i++) {
            Item<T> item = group.get(i);
            int lane = Math.min(lanes.get(i), MOST_LANES - 1);
            blocks.add(new Block<>(item.what(), item.slot(), column, lane, most, false));
        }
    }
}
