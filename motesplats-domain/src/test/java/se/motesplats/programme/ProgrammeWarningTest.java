package se.motesplats.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.programme.ProgrammeWarning.Entry;
import se.motesplats.programme.ProgrammeWarning.Kind;
import se.motesplats.programme.ProgrammeWarning.Place;
import se.motesplats.shared.RuleViolation;

class ProgrammeWarningTest {

    private static final LocalDate DAY = LocalDate.of(2022, 4, 6);
    private static final Slot HOURS = slot(9, 0, 16, 0);
    private static final Place HALL = new Place(1, "Stora salen", 300);
    private static final Place SMALL = new Place(2, "Kajen", 40);

    @Test
    void warns_of_two_sessions_in_one_room_at_the_same_time() {
        assertThat(kinds(entry(1, slot(10, 0, 11, 0), HALL), entry(2, slot(10, 59, 12, 0), HALL)))
                .containsExactly(Kind.ROOM_TAKEN);
    }

    @Test
    void one_may_start_when_the_other_ends() {
        assertThat(kinds(entry(1, slot(10, 0, 11, 0), HALL), entry(2, slot(11, 0, 12, 0), HALL)))
                .isEmpty();
    }

    @Test
    void warns_of_a_presenter_in_two_places() {
        assertThat(
                        kinds(
                                entry(1, slot(10, 0, 11, 0), HALL, "emil"),
                                entry(2, slot(10, 30, 11, 0), SMALL, "emil", "petra")))
                .containsExactly(Kind.PRESENTER_TWICE);
        assertThat(
                        kinds(
                                entry(1, slot(10, 0, 11, 0), HALL, "emil"),
                                entry(2, slot(10, 30, 11, 0), SMALL, "petra")))
                .isEmpty();
    }

    @Test
    void names_who_presents_in_two_places() {
        assertThat(
                        ProgrammeWarning.in(
                                List.of(
                                        entry(1, slot(10, 0, 11, 0), HALL, "emil", "olle"),
                                        entry(2, slot(10, 30, 11, 0), SMALL, "emil", "petra")),
                                List.of(HOURS)))
                .extracting(ProgrammeWarning::who)
                .containsExactly("EMIL");
    }

    @Test
    void says_at_both_sessions_which_room_is_taken_and_by_what() {
        ProgrammeWarning warning =
                ProgrammeWarning.in(
                                List.of(
                                        entry(1, slot(9, 0, 10, 0), HALL),
                                        entry(2, slot(9, 30, 10, 30), HALL)),
                                List.of(HOURS))
                        .get(0);
        assertThat(warning.who()).isEqualTo(HALL.name());
        assertThat(warning.atEach())
                .extracting(ProgrammeWarning::sessionId, ProgrammeWarning::other)
                .containsExactly(tuple(1L, "Pass 2"), tuple(2L, "Pass 1"));
    }

    @Test
    void says_what_is_about_one_session_there_only() {
        ProgrammeWarning warning =
                ProgrammeWarning.in(List.of(entry(1, slot(9, 0, 10, 0), null)), List.of(HOURS))
                        .get(0);
        assertThat(warning.atEach()).containsExactly(warning);
    }

    @Test
    void warns_of_days_and_hours_that_the_event_does_not_have() {
        assertThat(kinds(entry(1, slot(8, 30, 9, 30), HALL))).containsExactly(Kind.OUTSIDE_HOURS);
        assertThat(kinds(entry(1, slot(15, 30, 16, 1), HALL))).containsExactly(Kind.OUTSIDE_HOURS);
        Slot nextDay = new Slot(DAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(10, 0));
        assertThat(kinds(entry(1, nextDay, HALL))).containsExactly(Kind.OUTSIDE_DAYS);
    }

    @Test
    void warns_of_a_room_that_is_too_small_and_of_none() {
        Entry crowded =
                new Entry(
                        1, "1", SessionKind.LECTURE, slot(9, 0, 10, 0), SMALL, Map.of(), 41, true);
        assertThat(kinds(crowded)).containsExactly(Kind.TOO_SMALL);
        assertThat(kinds(entry(1, slot(9, 0, 10, 0), null))).containsExactly(Kind.NO_ROOM);
    }

    @Test
    void says_nothing_of_what_has_no_time_yet() {
        assertThat(kinds(entry(1, null, HALL), entry(2, null, HALL))).isEmpty();
    }

    @Test
    void a_slot_ends_after_it_starts() {
        assertThatThrownBy(() -> slot(10, 0, 10, 0)).isInstanceOf(RuleViolation.class);
    }

    private static List<Kind> kinds(Entry... entries) {
        return ProgrammeWarning.in(List.of(entries), List.of(HOURS)).stream()
                .map(ProgrammeWarning::kind)
                .toList();
    }

    private static Entry entry(
            long id, @Nullable Slot slot, @Nullable Place room, String... presenters) {
        return new Entry(
                id,
                "Pass " + id,
                SessionKind.SEMINAR,
                slot,
                room,
                Stream.of(presenters)
                        .collect(Collectors.toMap(p -> "n:" + p, p -> p.toUpperCase(Locale.ROOT))),
                null,
                true);
    }

    private static Slot slot(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new Slot(DAY, LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute));
    }
}
