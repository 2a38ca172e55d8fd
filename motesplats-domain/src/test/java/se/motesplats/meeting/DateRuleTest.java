package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.RuleViolation;

class DateRuleTest {

    private static final Set<DayOfWeek> MONDAYS = Set.of(DayOfWeek.MONDAY);

    private static DateRule rule(
            DateRule.Repeat kind, int every, int nth, String first, String last, boolean skips) {
        return new DateRule(
                kind, every, MONDAYS, nth, LocalDate.parse(first), LocalDate.parse(last), skips);
    }

    @Test
    void the_second_monday_of_the_month_finds_the_first_two_dates_of_the_spring() {
        assertThat(rule(DateRule.Repeat.MONTHS, 1, 2, "2017-02-01", "2017-03-31", true).days())
                .containsExactly(LocalDate.of(2017, 2, 13), LocalDate.of(2017, 3, 13));
    }

    @Test
    void the_fourth_monday_of_the_month_finds_the_other_two() {
        assertThat(rule(DateRule.Repeat.MONTHS, 1, 4, "2017-04-01", "2017-05-31", true).days())
                .containsExactly(LocalDate.of(2017, 4, 24), LocalDate.of(2017, 5, 22));
    }

    @Test
    void every_other_week_goes_on_over_summer_time_and_leaves_out_easter_monday() {
        // 17 April 2017 was Easter Monday, and 1 May is a holiday.
        assertThat(rule(DateRule.Repeat.WEEKS, 2, 0, "2017-03-06", "2017-05-15", true).days())
                .containsExactly(
                        LocalDate.of(2017, 3, 6),
                        LocalDate.of(2017, 3, 20),
                        LocalDate.of(2017, 4, 3),
                        LocalDate.of(2017, 5, 15));
        assertThat(rule(DateRule.Repeat.WEEKS, 2, 0, "2017-03-06", "2017-05-15", false).days())
                .hasSize(6);
    }

    @Test
    void several_weekdays_and_the_last_of_a_month() {
        assertThat(
                        new DateRule(
                                        DateRule.Repeat.WEEKS,
                                        1,
                                        Set.of(DayOfWeek.THURSDAY, DayOfWeek.TUESDAY),
                                        0,
                                        LocalDate.of(2017, 2, 1),
                                        LocalDate.of(2017, 2, 9),
                                        false)
                                .days())
                .containsExactly(
                        LocalDate.of(2017, 2, 2),
                        LocalDate.of(2017, 2, 7),
                        LocalDate.of(2017, 2, 9));
        assertThat(
                        rule(
                                        DateRule.Repeat.MONTHS,
                                        1,
                                        DateRule.LAST,
                                        "2017-02-01",
                                        "2017-03-31",
                                        false)
                                .days())
                .containsExactly(LocalDate.of(2017, 2, 27), LocalDate.of(2017, 3, 27));
    }

    @Test
    void a_month_without_the_date_has_no_meeting() {
        assertThat(rule(DateRule.Repeat.MONTHS, 1, 0, "2017-01-31", "2017-04-30", false).days())
                .containsExactly(LocalDate.of(2017, 1, 31), LocalDate.of(2017, 3, 31));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(
                        () -> rule(DateRule.Repeat.WEEKS, 1, 0, "2017-02-02", "2017-02-01", true))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(
                        () ->
                                rule(DateRule.Repeat.WEEKS, 1, 0, "2017-01-01", "2027-01-01", true)
                                        .days())
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.key()).isEqualTo("error.meeting.series.many"));
    }
}
