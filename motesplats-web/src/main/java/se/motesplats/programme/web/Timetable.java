package se.motesplats.programme.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.ProgrammeWarning;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.WorkingProgramme;

/**
 * The working schedule as tables: a day each, with a row for each time and a cell for each room.
 */
class Timetable {

    /** One row of a day's table: what starts at this time, room by room. */
    public record Line(LocalTime time, List<List<WorkingProgramme.Row>> cells)
            implements Serializable {}

    /** One day's table. */
    public record Day(LocalDate date, List<Line> lines) implements Serializable {}

    private record Placed(WorkingProgramme.Row row, Slot slot) {}

    private final WorkingProgramme programme;
    private final List<Placed> placed;

    Timetable(WorkingProgramme programme) {
        this.programme = programme;
        this.placed = placed(programme);
    }

    private static List<Placed> placed(WorkingProgramme programme) {
        List<Placed> placed = new ArrayList<>();
        for (WorkingProgramme.Row row : programme.sessions()) {
            Slot slot = row.slot();
            if (slot != null) {
                placed.add(new Placed(row, slot));
            }
        }
        return placed;
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    /** The days that have sessions, and those of the event. */
    List<Day> days() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        programme.days().forEach(d -> dates.add(d.day()));
        placed.forEach(p -> dates.add(p.slot().day()));
        return dates.stream().map(d -> new Day(d, lines(d))).toList();
    }

    private List<Line> lines(LocalDate date) {
        List<Placed> today = placed.stream().filter(p -> p.slot().day().equals(date)).toList();
        return today.stream()
                .map(p -> p.slot().startsAt())
                .distinct()
                .sorted()
                .map(
                        time -> {
                            List<List<WorkingProgramme.Row>> cells = new ArrayList<>();
                            for (ProgrammeWarning.Place room : programme.rooms()) {
                                cells.add(cell(today, time, room.id()));
                            }
                            cells.add(cell(today, time, null));
                            return new Line(time, cells);
                        })
                .toList();
    }

    private static List<WorkingProgramme.Row> cell(
            List<Placed> today, LocalTime time, @Nullable Long room) {
        return today.stream()
                .filter(p -> p.slot().startsAt().equals(time))
                .filter(p -> Objects.equals(p.row().roomId(), room))
                .sorted(Comparator.comparing(p -> p.row().title()))
                .map(Placed::row)
                .toList();
    }
}
