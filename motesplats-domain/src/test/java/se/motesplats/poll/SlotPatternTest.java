package se.motesplats.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

class SlotPatternTest {

    private static SlotPattern pattern(
            LocalDate from, LocalDate to, Set<DayOfWeek> days, String times) {
        return new SlotPattern(from, to, days, new TreeSet<>(SlotPattern.times(times)));
    }

    @Test
    void reads_times_as_people_type_them() {
        assertThat(SlotPattern.times("9, 13.30 och kl. 15:00;8"))
                .containsExactly(
                        LocalTime.of(8, 0),
                        LocalTime.of(9, 0),
                        LocalTime.of(13, 30),
                        LocalTime.of(15, 0));
        for (String wrong : List.of("25.00", "13.60", "lunch", "-1", "9-11")) {
            assertThatThrownBy(() -> SlotPattern.times(wrong))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            r -> assertThat(r.key()).isEqualTo("error.poll.time"));
        }
        assertThatThrownBy(() -> SlotPattern.times(" , ")).isInstanceOf(RuleViolation.class);
    }

    /** Clocks were put forward on 26 March 2017. */
    @Test
    void a_weekly_13_30_stays_13_30_over_summer_time() {
        var dates =
                pattern(
                                LocalDate.of(2017, 3, 20),
                                LocalDate.of(2017, 4, 3),
                                Set.of(DayOfWeek.MONDAY),
                                "13.30")
                        .instants();
        assertThat(dates.stream().map(SwedishTime::timeOf))
                .hasSize(3)
                .containsOnly(LocalTime.of(13, 30));
        assertThat(dates.get(0)).hasToString("2017-03-20T12:30:00Z");
        assertThat(dates.get(1)).hasToString("2017-03-27T11:30:00Z");
    }

    @Test
    void refuses_a_time_that_the_clock_jumps_over_or_tells_twice() {
        LocalDate spring = LocalDate.of(2027, 3, 28);
        LocalDate autumn = LocalDate.of(2027, 10, 31);
        assertThatThrownBy(() -> pattern(spring, spring, Set.of(), "2.30").instants())
                .hasMessageContaining("error.time.skipped");
        assertThatThrownBy(() -> pattern(autumn, autumn, Set.of(), "2.30").instants())
                .hasMessageContaining("error.time.twice");
    }

    @Test
    void refuses_days_the_wrong_way_round_none_and_far_too_many() {
        LocalDate day = LocalDate.of(2027, 1, 4);
        assertThatThrownBy(() -> pattern(day, day.minusDays(1), Set.of(), "9").instants())
                .hasMessageContaining("error.poll.daysTurned");
        assertThatThrownBy(() -> pattern(day, day, Set.of(DayOfWeek.SUNDAY), "9").instants())
                .hasMessageContaining("error.poll.noDay");
        assertThatThrownBy(() -> pattern(day, day.plusYears(80), Set.of(), "9").instants())
                .hasMessageContaining("error.poll.tooManyDays");
    }
}
