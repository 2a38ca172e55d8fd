package se.motesplats.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.SwedishTime;

class DateShiftTest {

    @Test
    void counts_whole_days_over_leap_years() {
        assertThat(DateShift.between(LocalDate.of(2020, 2, 28), LocalDate.of(2020, 3, 1)).days())
                .isEqualTo(2);
        assertThat(DateShift.between(LocalDate.of(2020, 3, 26), LocalDate.of(2022, 4, 6)).days())
                .isEqualTo(741);
    }

    @Test
    void keeps_the_time_on_the_wall_clock_when_summer_time_begins() {
        var winter = SwedishTime.at(LocalDateTime.of(2022, 3, 26, 9, 0));
        assertThat(new DateShift(1).apply(winter))
                .isEqualTo(SwedishTime.at(LocalDateTime.of(2022, 3, 27, 9, 0)));
    }

    @Test
    void the_end_of_a_day_stays_the_end_of_a_day_when_summer_time_ends() {
        var deadline = SwedishTime.endOf(LocalDate.of(2021, 10, 11));
        assertThat(new DateShift(20).apply(deadline))
                .isEqualTo(SwedishTime.endOf(LocalDate.of(2021, 10, 31)));
    }

    @Test
    void goes_from_week_53_to_week_1() {
        LocalDate inWeek53 = LocalDate.of(2021, 1, 3);
        assertThat(SwedishTime.week(inWeek53)).isEqualTo(53);
        assertThat(SwedishTime.week(new DateShift(1).apply(inWeek53))).isEqualTo(1);
    }
}
