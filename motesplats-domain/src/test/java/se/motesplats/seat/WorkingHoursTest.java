package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.motesplats.shared.SwedishTime;

class WorkingHoursTest {

    /** The public holidays of 2027 that fall on Monday to Friday, and the eves beside them. */
    @Test
    void leaves_out_the_holidays_of_a_year_and_nothing_else() {
        List<LocalDate> closed =
                LocalDate.of(2027, 1, 1)
                        .datesUntil(LocalDate.of(2028, 1, 1))
                        .filter(d -> d.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                        .filter(d -> !WorkingHours.isWorkingDay(d))
                        .toList();
        assertThat(closed)
                .containsExactly(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 6),
                        LocalDate.of(2027, 3, 26),
                        LocalDate.of(2027, 3, 29),
                        LocalDate.of(2027, 5, 6),
                        LocalDate.of(2027, 6, 25),
                        LocalDate.of(2027, 12, 24),
                        LocalDate.of(2027, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-06", // National Day on a Monday
        "2022-06-24", // Midsummer Eve
        "2024-05-01", // 1 May
        "2024-05-09", // Ascension
        "2024-06-06",
        "2025-04-18", // Good Friday
        "2025-04-21", // Easter Monday
        "2026-12-24",
        "2026-12-25",
        "2024-12-26",
        "2025-12-31"
    })
    void is_closed_on(LocalDate day) {
        assertThat(WorkingHours.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-14", // Maundy Thursday
        "2024-04-30", // Walpurgis Night
        "2026-01-05", // Twelfth Night
        "2027-11-05", // the day before All Saints' Day, a Saturday
        "2025-06-19", // the Thursday before Midsummer Eve
        "2025-06-09" // the day after Pentecost, no holiday since 2005
    })
    void is_open_on(LocalDate day) {
        assertThat(WorkingHours.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // within a day, to its last moment, and over its end
        "2027-02-01T09:00, 4, 2027-02-01T13:00",
        "2027-02-01T09:00, 8, 2027-02-01T17:00",
        "2027-02-01T15:00, 8, 2027-02-02T14:00",
        "2027-02-01T15:30, 8, 2027-02-02T14:30",
        // before it opens, at its end, in the night
        "2027-02-01T06:00, 8, 2027-02-01T16:00",
        "2027-02-01T17:00, 8, 2027-02-02T16:00",
        "2027-02-01T23:59, 8, 2027-02-02T16:00",
        // over a weekend, also begun in it
        "2027-02-05T16:00, 8, 2027-02-08T15:00",
        "2027-02-06T12:00, 8, 2027-02-08T16:00",
        // Easter: Thursday afternoon to Tuesday
        "2027-03-25T16:00, 8, 2027-03-30T15:00",
        // Christmas Eve on a Friday, then a weekend with Christmas Day and Boxing Day
        "2027-12-23T16:00, 2, 2027-12-27T09:00",
        // New Year's Eve is a Friday
        "2027-12-30T16:00, 2, 2028-01-03T09:00",
        // Ascension on a Thursday, no bridge day
        "2027-05-05T16:00, 2, 2027-05-07T09:00",
        // summer time begins and ends: the clock on the wall counts
        "2027-03-26T12:00, 9, 2027-03-30T17:00",
        "2027-10-29T16:00, 2, 2027-11-01T09:00",
        // more than a week
        "2027-02-01T08:00, 45, 2027-02-05T17:00",
        "2027-02-01T08:00, 46, 2027-02-08T09:00"
    })
    void counts_only_when_people_are_at_work(
            LocalDateTime from, int hours, LocalDateTime expected) {
        assertThat(WorkingHours.after(SwedishTime.at(from), hours))
                .isEqualTo(SwedishTime.at(expected));
    }

    @Test
    void never_ends_outside_working_hours_and_never_sooner_than_the_hours_themselves() {
        Random random = new Random(17);
        Instant start = SwedishTime.at(LocalDateTime.of(2020, 1, 1, 0, 0));
        IntStream.range(0, 5000)
                .forEach(
                        i -> {
                            Instant from = start.plusSeconds(random.nextInt(20 * 365 * 86_400));
                            int hours = 1 + random.nextInt(WorkingHours.MOST);
                            Instant end = WorkingHours.after(from, hours);
                            LocalDateTime local = LocalDateTime.ofInstant(end, SwedishTime.zone());
                            assertThat(WorkingHours.isWorkingDay(local.toLocalDate())).isTrue();
                            assertThat(local.toLocalTime())
                                    .isBetween(WorkingHours.OPEN, WorkingHours.CLOSE);
                            assertThat(Duration.between(from, end))
                                    .isGreaterThanOrEqualTo(Duration.ofHours(hours));
                            assertThat(WorkingHours.after(from, hours + 1)).isAfter(end);
                        });
    }

    @Test
    void refuses_no_time_at_all() {
        assertThatThrownBy(() -> WorkingHours.after(Instant.EPOCH, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
