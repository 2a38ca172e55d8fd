package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HumanTimeTest {

    @Test
    void says_a_day_with_weekday_and_iso_week() {
        LocalDate day = LocalDate.of(2022, 4, 6);
        assertThat(HumanTime.dayAndWeek(day, Language.SV)).isEqualTo("onsdag 6 april 2022, v. 14");
        assertThat(HumanTime.dayAndWeek(day, Language.EN))
                .isEqualTo("Wednesday 6 April 2022, week 14");
    }

    @Test
    void counts_weeks_by_iso_around_new_year() {
        assertThat(HumanTime.week(LocalDate.of(2021, 1, 3), Language.SV)).isEqualTo("v. 53");
        assertThat(HumanTime.week(LocalDate.of(2021, 1, 4), Language.SV)).isEqualTo("v. 1");
        assertThat(HumanTime.week(LocalDate.of(2024, 12, 30), Language.SV)).isEqualTo("v. 1");
    }

    @Test
    void says_the_weeks_of_both_days() {
        LocalDate sunday = LocalDate.of(2027, 6, 13);
        List<LocalDate> two = List.of(sunday, sunday.plusDays(1));
        assertThat(HumanTime.weeks(two, Language.SV)).isEqualTo("v. 23 och 24");
        assertThat(HumanTime.weeks(two, Language.EN)).isEqualTo("weeks 23 and 24");
        assertThat(HumanTime.weeks(List.of(sunday.minusDays(1), sunday), Language.SV))
                .isEqualTo("v. 23");
        assertThat(HumanTime.weeks(List.of(sunday), Language.EN)).isEqualTo("week 23");
        assertThat(HumanTime.weeks(List.of(), Language.SV)).isEmpty();
        LocalDate newYear = LocalDate.of(2028, 1, 2);
        assertThat(HumanTime.weeks(List.of(newYear, newYear.plusDays(1)), Language.SV))
                .isEqualTo("v. 52 och 1");
    }

    @Test
    void writes_times_with_a_point_in_swedish() {
        assertThat(HumanTime.time(LocalTime.of(13, 30), Language.SV)).isEqualTo("kl. 13.30");
        assertThat(HumanTime.time(LocalTime.of(13, 30), Language.EN)).isEqualTo("13:30");
    }

    @Test
    void shows_an_instant_in_stockholm_on_both_sides_of_summer_time() {
        assertThat(HumanTime.moment(Instant.parse("2021-10-11T21:59:59Z"), Language.SV))
                .isEqualTo("måndag 11 oktober 2021 kl. 23.59");
        assertThat(HumanTime.moment(Instant.parse("2021-12-01T22:59:00Z"), Language.SV))
                .isEqualTo("onsdag 1 december 2021 kl. 23.59");
    }

    @Test
    void joins_the_days_of_an_event_into_one_phrase() {
        assertThat(
                        HumanTime.days(
                                List.of(LocalDate.of(2022, 4, 6), LocalDate.of(2022, 4, 7)),
                                Language.SV))
                .isEqualTo("6–7 april 2022");
        assertThat(
                        HumanTime.days(
                                List.of(LocalDate.of(2022, 3, 31), LocalDate.of(2022, 4, 1)),
                                Language.SV))
                .isEqualTo("31 mars och 1 april 2022");
        assertThat(
                        HumanTime.days(
                                List.of(LocalDate.of(2021, 12, 31), LocalDate.of(2022, 1, 1)),
                                Language.SV))
                .isEqualTo("31 december 2021 och 1 januari 2022");
        assertThat(HumanTime.days(List.of(LocalDate.of(2021, 12, 1)), Language.EN))
                .isEqualTo("1 December 2021");
        assertThat(HumanTime.days(List.of(), Language.SV)).isEmpty();
    }

    @Test
    void groups_numbers_by_three() {
        assertThat(HumanTime.number(1960, Language.SV)).isEqualTo("1\u00a0960");
        assertThat(HumanTime.number(1960, Language.EN)).isEqualTo("1,960");
    }

    @Test
    void says_from_when_to_when() {
        LocalTime from = LocalTime.of(9, 0);
        LocalTime to = LocalTime.of(16, 30);
        assertThat(HumanTime.times(from, to, Language.SV)).isEqualTo("kl. 09.00–16.30");
        assertThat(HumanTime.times(from, to, Language.EN)).isEqualTo("09:00–16:30");
    }
}
