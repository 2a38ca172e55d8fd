package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SwedishTimeTest {

    @Test
    void a_day_lasts_to_its_last_second() {
        Instant end = SwedishTime.endOf(LocalDate.of(2021, 10, 11));
        assertThat(end).isEqualTo(Instant.parse("2021-10-11T22:00:00Z"));
        assertThat(SwedishTime.dayOf(end.minusSeconds(1))).isEqualTo(LocalDate.of(2021, 10, 11));
        assertThat(SwedishTime.dayOf(end)).isEqualTo(LocalDate.of(2021, 10, 12));
    }

    @Test
    void the_days_when_clocks_change_have_23_and_25_hours() {
        assertThat(lengthOf(LocalDate.of(2022, 3, 27))).isEqualTo(Duration.ofHours(23));
        assertThat(lengthOf(LocalDate.of(2022, 10, 30))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void half_past_one_stays_half_past_one_across_summer_time() {
        assertThat(SwedishTime.at(LocalDateTime.parse("2017-03-13T13:30")))
                .isEqualTo("2017-03-13T12:30:00Z");
        assertThat(SwedishTime.at(LocalDateTime.parse("2017-04-24T13:30")))
                .isEqualTo("2017-04-24T11:30:00Z");
    }

    private static Duration lengthOf(LocalDate day) {
        return Duration.between(SwedishTime.startOf(day), SwedishTime.endOf(day));
    }
}
