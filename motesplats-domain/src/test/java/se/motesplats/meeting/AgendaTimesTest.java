package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.SwedishTime;

class AgendaTimesTest {

    private static AgendaTimes at(LocalDateTime start, int length, @Nullable Integer... minutes) {
        return AgendaTimes.of(SwedishTime.at(start), length, Arrays.asList(minutes));
    }

    private static Optional<LocalTime> time(int hour, int minute) {
        return Optional.of(LocalTime.of(hour, minute));
    }

    @Test
    void each_point_begins_when_those_before_it_are_done() {
        AgendaTimes times = at(LocalDateTime.of(2017, 2, 13, 13, 30), 120, 60, 20, 40);
        assertThat(times.starts()).containsExactly(time(13, 30), time(14, 30), time(14, 50));
        assertThat(times.over()).isZero();
        assertThat(times.left()).isZero();
    }

    @Test
    void says_by_how_many_minutes_the_points_are_longer_than_the_meeting() {
        AgendaTimes times = at(LocalDateTime.of(2017, 2, 13, 13, 30), 120, 60, 75);
        assertThat(times.planned()).isEqualTo(135);
        assertThat(times.over()).isEqualTo(15);
    }

    @Test
    void has_no_time_after_a_point_that_does_not_say_how_long_it_is() {
        AgendaTimes times = at(LocalDateTime.of(2017, 2, 13, 13, 30), 120, 60, null, 20);
        assertThat(times.starts()).containsExactly(time(13, 30), time(14, 30), Optional.empty());
        assertThat(times.without()).isEqualTo(1);
        assertThat(times.left()).isEqualTo(40);
    }

    @Test
    void minutes_pass_also_in_the_night_when_the_clock_is_put_on() {
        AgendaTimes times = at(LocalDateTime.of(2017, 3, 26, 1, 30), 120, 30, 30);
        assertThat(times.starts()).containsExactly(time(1, 30), time(3, 0));
    }

    private static CalledPoint point(long id, String title, @Nullable Integer minutes) {
        return new CalledPoint(
                id,
                AgendaItemPart.POINT,
                AgendaItemKind.DISCUSSION,
                title,
                null,
                null,
                minutes,
                null);
    }

    private static CallText call(LocalTime at, CalledPoint... points) {
        return new CallText(LocalDate.of(2017, 2, 13), at, 120, "Bryggan", null, List.of(points));
    }

    @Test
    void says_what_is_different_since_the_call_by_point() {
        CallText sent =
                call(LocalTime.of(13, 30), point(1, "A", 10), point(2, "B", 10), point(3, "C", 5));
        CallText now =
                call(LocalTime.of(14, 0), point(3, "C", 5), point(1, "A", 20), point(4, "D", null));
        assertThat(now.since(sent))
                .extracting(CallChange::kind, CallChange::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CallChange.Kind.TIME, null),
                        org.assertj.core.groups.Tuple.tuple(CallChange.Kind.MINUTES, "A"),
                        org.assertj.core.groups.Tuple.tuple(CallChange.Kind.ADDED, "D"),
                        org.assertj.core.groups.Tuple.tuple(CallChange.Kind.REMOVED, "B"),
                        org.assertj.core.groups.Tuple.tuple(CallChange.Kind.ORDER, null));
        assertThat(now.since(now)).isEmpty();
    }
}
