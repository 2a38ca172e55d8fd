package se.motesplats.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.event.EventStatus;
import se.motesplats.programme.ProgrammeWarning.Place;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.programme.service.WorkingProgramme.Row;

/** Where things stand in the timetable. */
class TimetableTest {

    private static final LocalDate DAY = LocalDate.of(2032, 4, 21);
    private static final long HALL = 11;
    private static final long QUAY = 12;

    private static Slot slot(LocalDate day, String from, String to) {
        return new Slot(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Row row(long id, @Nullable Long room, @Nullable Slot slot) {
        return row(id, SessionKind.SEMINAR, room, slot);
    }

    private static Row row(long id, SessionKind kind, @Nullable Long room, @Nullable Slot slot) {
        return new Row(id, 1, null, kind, "Pass " + id, null, "", null, room, null, slot, null);
    }

    private static WorkingProgramme programme(Row... rows) {
        return new WorkingProgramme(
                "Prov",
                EventStatus.PLANNED,
                List.of(slot(DAY, "09:00", "16:00"), slot(DAY.plusDays(1), "09:30", "15:15")),
                List.of(new Place(HALL, "Stora salen", 300), new Place(QUAY, "Kajen", 40)),
                List.of(rows),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> places(Row... rows) {
        return Timetable.of(programme(rows)).days().stream()
                .flatMap(d -> d.blocks().stream())
                .map(b -> b.what().id() + ": " + b.place())
                .toList();
    }

    @Test
    void an_empty_day_has_its_scale_and_its_rooms() {
        Timetable<Row> table = Timetable.of(programme());
        assertThat(table.isEmpty()).isTrue();
        assertThat(table.firstHour()).isEqualTo(9);
        assertThat(table.hours()).isEqualTo(7);
        assertThat(table.lines()).startsWith(LocalTime.of(9, 0)).endsWith(LocalTime.of(15, 0));
        assertThat(table.days())
                .extracting(Timetable.Day::date)
                .containsExactly(DAY, DAY.plusDays(1));
        assertThat(table.days().get(0).columns())
                .extracting(Timetable.Column::name)
                .containsExactly("Stora salen", "Kajen", "");
        assertThat(table.days().get(1).opening()).isEqualTo("m-h9 m-min30 m-lh5 m-lmin45");
    }

    @Test
    void a_session_stands_in_its_room_at_its_time_as_long_as_it_is() {
        assertThat(places(row(1, QUAY, slot(DAY, "10:05", "11:50"))))
                .containsExactly("1: m-h10 m-min5 m-lh1 m-lmin45 m-c1");
        assertThat(places(row(1, null, slot(DAY, "10:00", "10:07"))))
                .containsExactly("1: m-h10 m-min0 m-lh0 m-lmin7 m-c2");
    }

    @Test
    void the_scale_holds_what_lies_outside_the_hours_and_days_of_the_event() {
        Timetable<Row> table =
                Timetable.of(
                        programme(
                                row(1, HALL, slot(DAY, "07:45", "08:15")),
                                row(2, HALL, slot(DAY.plusDays(5), "20:00", "21:10"))));
        assertThat(table.firstHour()).isEqualTo(7);
        assertThat(table.hours()).isEqualTo(15);
        assertThat(table.days()).hasSize(3);
        assertThat(table.days().get(2).open()).isNull();
    }

    @Test
    void what_overlaps_in_a_room_stands_side_by_side() {
        assertThat(
                        places(
                                row(1, HALL, slot(DAY, "09:00", "10:00")),
                                row(2, HALL, slot(DAY, "09:30", "10:30")),
                                row(3, HALL, slot(DAY, "10:00", "11:00")),
                                row(4, HALL, slot(DAY, "11:00", "12:00"))))
                .containsExactly(
                        "1: m-h9 m-min0 m-lh1 m-lmin0 m-c0 m-lane0 m-lanes2",
                        "2: m-h9 m-min30 m-lh1 m-lmin0 m-c0 m-lane1 m-lanes2",
                        "3: m-h10 m-min0 m-lh1 m-lmin0 m-c0 m-lane0 m-lanes2",
                        "4: m-h11 m-min0 m-lh1 m-lmin0 m-c0");
    }

    @Test
    void more_than_four_at_once_lie_over_the_fourth() {
        Row[] rows =
                Stream.iterate(1L, i -> i + 1)
                        .limit(6)
                        .map(i -> row(i, HALL, slot(DAY, "09:00", "10:00")))
                        .toArray(Row[]::new);
        assertThat(Timetable.of(programme(rows)).days().get(0).blocks())
                .allSatisfy(b -> assertThat(b.lanes()).isEqualTo(Timetable.MOST_LANES))
                .extracting(Timetable.Block::lane)
                .containsExactly(0, 1, 2, 3, 3, 3);
    }

    @Test
    void a_break_without_a_room_is_for_all_while_nothing_else_goes_on() {
        Row coffee = row(1, SessionKind.BREAK, null, slot(DAY, "10:00", "10:30"));
        assertThat(places(coffee, row(2, HALL, slot(DAY, "10:30", "11:00"))).get(0))
                .endsWith(" m-across");
        assertThat(places(coffee, row(2, HALL, slot(DAY, "10:15", "11:00"))).get(0))
                .endsWith(" m-c2");
    }

    @Test
    void a_new_session_is_as_long_as_most_of_its_kind() {
        WorkingProgramme programme =
                programme(
                        row(1, HALL, slot(DAY, "09:00", "10:00")),
                        row(2, QUAY, slot(DAY, "09:00", "09:30")),
                        row(3, QUAY, slot(DAY, "10:00", "11:00")),
                        row(4, SessionKind.BREAK, HALL, slot(DAY, "10:00", "10:15")));
        assertThat(Timetable.usualMinutes(programme, SessionKind.SEMINAR)).isEqualTo(60);
        assertThat(Timetable.usualMinutes(programme, SessionKind.BREAK)).isEqualTo(15);
        assertThat(Timetable.usualMinutes(programme, SessionKind.WORKSHOP)).isEqualTo(45);
    }
}
