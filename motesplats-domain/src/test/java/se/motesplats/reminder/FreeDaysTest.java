package se.motesplats.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checked against the almanac. */
class FreeDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22",
                "1943-04-25",
                "1954-04-18",
                "1961-04-02",
                "1981-04-19",
                "1999-04-04",
                "2016-03-27",
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2019-04-21",
                "2020-04-12",
                "2021-04-04",
                "2022-04-17",
                "2023-04-09",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2029-04-01",
                "2030-04-21",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19",
                "2285-03-22"
            })
    void easter_is_on_the_day_of_the_almanac(LocalDate easter) {
        assertThat(FreeDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(ints = {1990, 2004, 2021, 2026, 2027, 2044})
    void midsummer_eve_is_the_friday_between_19_and_25_june(int year) {
        assertThat(
                        LocalDate.of(year, 6, 7)
                                .datesUntil(LocalDate.of(year, 7, 1))
                                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                                .filter(FreeDays::isHoliday))
                .singleElement()
                .satisfies(
                        eve ->
                                assertThat(eve)
                                        .isBetween(
                                                LocalDate.of(year, 6, 19),
                                                LocalDate.of(year, 6, 25)));
    }

    @Test
    void all_holidays_of_a_year_are_those_of_the_law_and_the_three_eves() {
        List<LocalDate> holidays =
                LocalDate.of(2027, 1, 1)
                        .datesUntil(LocalDate.of(2028, 1, 1))
                        .filter(FreeDays::isHoliday)
                        .toList();
        assertThat(holidays)
                .extracting(day -> MonthDay.from(day).toString())
                .containsExactly(
                        "--01-01", "--01-06", "--03-26", "--03-28", "--03-29", "--05-01", "--05-06",
                        "--05-16", "--06-06", "--06-25", "--06-26", "--11-06", "--12-24", "--12-25",
                        "--12-26", "--12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-19, 2020-06-20, 2020-10-31",
        "2021-06-25, 2021-06-26, 2021-11-06",
        "2026-06-19, 2026-06-20, 2026-10-31",
        "2028-06-23, 2028-06-24, 2028-11-04",
    })
    void midsummer_and_all_saints_keep_to_their_saturdays(
            LocalDate eve, LocalDate midsummer, LocalDate allSaints) {
        assertThat(List.of(eve, midsummer, allSaints)).allMatch(FreeDays::isHoliday);
        assertThat(List.of(eve.minusDays(7), midsummer.plusDays(7), allSaints.minusDays(7)))
                .noneMatch(FreeDays::isHoliday);
        assertThat(FreeDays.isHoliday(eve.minusDays(1))).isFalse();
        assertThat(FreeDays.isHoliday(midsummer.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // The Tuesday after Easter 2022: Friday and Monday are holidays.
        "2022-04-19, -1, 2022-04-14",
        "2022-04-19, -3, 2022-04-12",
        "2022-04-14, 1, 2022-04-19",
        // Over a weekend, and from one.
        "2022-03-14, -1, 2022-03-11",
        "2022-03-12, 1, 2022-03-14",
        "2022-03-12, 0, 2022-03-12",
        // Christmas.
        "2026-12-23, 1, 2026-12-28",
        "2027-01-04, -2, 2026-12-29",
    })
    void working_days_are_counted_over_weekends_and_holidays(
            LocalDate from, int days, LocalDate to) {
        assertThat(FreeDays.plusWorkingDays(from, days)).isEqualTo(to);
    }
}
