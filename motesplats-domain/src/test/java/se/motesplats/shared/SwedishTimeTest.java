package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

    @Test
    void a_time_that_the_clock_jumps_over_is_refused_with_the_jump() {
        LocalDateTime never = LocalDateTime.parse("2027-03-28T02:30");
        assertThatThrownBy(() -> SwedishTime.at(never, DaylightTime.SUMMER))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("error.time.skipped");
                            assertThat(r.data())
                                    .containsExactly(
                                            never.toLocalDate(),
                                            LocalTime.of(2, 30),
                                            LocalTime.of(2, 0),
                                            LocalTime.of(3, 0));
                        });
        SwedishTime.requireExists(LocalDateTime.parse("2027-03-28T01:59:59"));
        SwedishTime.requireExists(LocalDateTime.parse("2027-03-28T03:00"));
    }

    @Test
    void a_time_that_comes_twice_is_asked_about_and_only_that() {
        LocalDateTime twice = LocalDateTime.parse("2027-10-31T02:30");
        assertThatThrownBy(() -> SwedishTime.at(twice, null))
                .hasMessageContaining("error.time.twice");
        Instant summer = SwedishTime.at(twice, DaylightTime.SUMMER);
        Instant winter = SwedishTime.at(twice, DaylightTime.WINTER);
        assertThat(summer).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(winter).isEqualTo("2027-10-31T01:30:00Z");
        assertThat(SwedishTime.daylight(summer)).contains(DaylightTime.SUMMER);
        assertThat(SwedishTime.daylight(winter)).contains(DaylightTime.WINTER);
        LocalDateTime once = LocalDateTime.parse("2027-10-31T03:00");
        assertThat(SwedishTime.at(once, null)).isEqualTo("2027-10-31T02:00:00Z");
        assertThat(SwedishTime.daylight(SwedishTime.at(once))).isEmpty();
    }

    private static Duration lengthOf(LocalDate day) {
        return Duration.between(SwedishTime.startOf(day), SwedishTime.endOf(day));
    }
}
