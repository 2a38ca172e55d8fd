package se.motesplats.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.reminder.MomentSide.AFTER;
import static se.motesplats.reminder.MomentSide.BEFORE;
import static se.motesplats.reminder.MomentUnit.DAYS;
import static se.motesplats.reminder.MomentUnit.HOURS;
import static se.motesplats.reminder.MomentUnit.WORKING_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/** When a rule is, and when one sends. */
class MomentRuleTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final SendingHours OFFICE =
            new SendingHours(LocalTime.of(7, 0), LocalTime.of(20, 0), false, false);

    /** The first day of an event, from nine. */
    private static Anchor start(String day) {
        return Anchor.at("EVENT_START", local(day + "T09:00"));
    }

    private static Instant local(String moment) {
        return SwedishTime.at(LocalDateTime.parse(moment));
    }

    private static MomentRule rule(int amount, MomentUnit unit, MomentSide side) {
        return new MomentRule("EVENT_START", amount, unit, side, EIGHT);
    }

    @Test
    void days_are_those_of_the_calendar_and_working_days_leave_weekends_out() {
        assertThat(rule(3, DAYS, BEFORE).from(start("2022-04-06")))
                .isEqualTo(local("2022-04-03T08:00"));
        assertThat(rule(3, WORKING_DAYS, BEFORE).from(start("2022-04-06")))
                .isEqualTo(local("2022-04-01T08:00"));
        assertThat(rule(1, WORKING_DAYS, AFTER).from(start("2022-04-08")))
                .isEqualTo(local("2022-04-11T08:00"));
        assertThat(rule(0, DAYS, AFTER).from(start("2022-04-08")))
                .isEqualTo(local("2022-04-08T08:00"));
    }

    @Test
    void hours_are_counted_from_the_moment_itself() {
        assertThat(rule(24, HOURS, BEFORE).from(start("2022-04-06")))
                .isEqualTo(local("2022-04-05T09:00"));
        assertThat(rule(2, HOURS, BEFORE).from(Anchor.lastDay("X", LocalDate.of(2022, 4, 6))))
                .isEqualTo(local("2022-04-06T22:00"));
        assertThat(rule(2, HOURS, BEFORE).time()).isNull();
    }

    @Test
    void in_the_night_that_summer_time_begins_the_time_stays_and_hours_are_real() {
        // The clock goes from 02:00 to 03:00 on 27 March 2022.
        Anchor monday = Anchor.at("X", local("2022-03-28T01:00"));
        assertThat(rule(1, DAYS, BEFORE).from(monday))
                .isEqualTo(Instant.parse("2022-03-27T06:00:00Z"));
        assertThat(rule(2, DAYS, BEFORE).from(monday))
                .isEqualTo(Instant.parse("2022-03-26T07:00:00Z"));
        assertThat(rule(24, HOURS, BEFORE).from(monday)).isEqualTo(local("2022-03-27T00:00"));
        assertThat(
                        new MomentRule("X", 1, DAYS, BEFORE, LocalTime.of(2, 30))
                                .from(monday, SendingHours.ALWAYS))
                .as("a time that is skipped comes as much later")
                .isEqualTo(local("2022-03-27T03:30"));
    }

    @Test
    void in_the_night_that_summer_time_ends_a_time_that_comes_twice_is_the_first() {
        // The clock goes from 03:00 back to 02:00 on 30 October 2022.
        Anchor monday = Anchor.at("X", local("2022-10-31T09:00"));
        assertThat(new MomentRule("X", 1, DAYS, BEFORE, LocalTime.of(2, 30)).from(monday))
                .isEqualTo(Instant.parse("2022-10-30T00:30:00Z"));
        assertThat(rule(1, DAYS, BEFORE).from(monday))
                .isEqualTo(Instant.parse("2022-10-30T07:00:00Z"));
        assertThat(rule(32, HOURS, BEFORE).from(monday))
                .isEqualTo(Instant.parse("2022-10-30T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // wanted, next, last
        "2022-04-04T08:00, 2022-04-04T08:00, 2022-04-04T08:00",
        "2022-04-04T05:00, 2022-04-04T07:00, 2022-04-01T19:00",
        "2022-04-04T20:00, 2022-04-05T07:00, 2022-04-04T19:00",
        "2022-04-03T08:00, 2022-04-04T07:00, 2022-04-01T08:00",
        "2022-04-02T23:00, 2022-04-04T07:00, 2022-04-01T19:00",
        // Easter: from Thursday evening to Tuesday morning.
        "2022-04-14T21:00, 2022-04-19T07:00, 2022-04-14T19:00",
        "2022-04-17T12:00, 2022-04-19T07:00, 2022-04-14T12:00",
        // The night that summer time begins, and the one that it ends in.
        "2022-03-26T23:00, 2022-03-28T07:00, 2022-03-25T19:00",
        "2022-10-30T02:30, 2022-10-31T07:00, 2022-10-28T19:00",
    })
    void nights_weekends_and_holidays_are_left_out(String wanted, String next, String last) {
        assertThat(OFFICE.next(local(wanted))).isEqualTo(local(next));
        assertThat(OFFICE.last(local(wanted))).isEqualTo(local(last));
        assertThat(SendingHours.ALWAYS.next(local(wanted))).isEqualTo(local(wanted));
        assertThat(SendingHours.ALWAYS.last(local(wanted))).isEqualTo(local(wanted));
    }

    @Test
    void what_falls_on_a_day_without_mails_comes_later_but_never_too_near_its_date() {
        // Wednesday 6 April: three days before is a Sunday.
        assertThat(rule(3, DAYS, BEFORE).from(start("2022-04-06"), OFFICE))
                .isEqualTo(local("2022-04-04T07:00"));
        // Monday 4 April: one day before is a Sunday, and the next time is the day itself.
        assertThat(rule(1, DAYS, BEFORE).from(start("2022-04-04"), OFFICE))
                .isEqualTo(local("2022-04-01T08:00"));
        // Easter Sunday: the next time is after it.
        assertThat(rule(2, HOURS, BEFORE).from(start("2022-04-17"), OFFICE))
                .isEqualTo(local("2022-04-14T07:00"));
        // Friday 8 April: the day after is a Saturday.
        assertThat(rule(1, DAYS, AFTER).from(start("2022-04-08"), OFFICE))
                .isEqualTo(local("2022-04-11T07:00"));
        // The day itself, too early in the morning.
        assertThat(rule(3, HOURS, BEFORE).from(start("2022-04-06"), OFFICE))
                .isEqualTo(local("2022-04-06T07:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // due, now, sends, too late
        "2022-04-06T08:00, 2022-04-06T08:00, true, false",
        "2022-04-06T19:50, 2022-04-06T20:05, true, false",
        "2022-04-06T19:50, 2022-04-06T21:00, false, false",
        "2022-04-06T08:00, 2022-04-08T08:00, true, false",
        "2022-04-06T08:00, 2022-04-08T08:01, true, true",
        "2022-04-08T18:00, 2022-04-09T12:00, false, false",
        "2022-04-08T18:00, 2022-04-11T07:01, true, false",
        "2022-04-08T18:00, 2022-04-11T08:01, true, true",
    })
    void what_waited_is_sent_within_two_days_and_their_weekend(
            String due, String now, boolean sends, boolean late) {
        assertThat(OFFICE.sends(local(due), local(now))).isEqualTo(sends);
        assertThat(OFFICE.isTooLate(local(due), local(now))).isEqualTo(late);
    }

    @Test
    void refuses_numbers_out_of_range_and_days_without_a_time() {
        assertThat(key(-1, DAYS, EIGHT)).isEqualTo("error.reminder.amount");
        assertThat(key(366, WORKING_DAYS, EIGHT)).isEqualTo("error.reminder.amount");
        assertThat(key(1, DAYS, null)).isEqualTo("error.reminder.noTime");
        assertThatThrownBy(() -> new MomentRule("X", 1, WORKING_DAYS, AFTER, null))
                .isInstanceOf(RuleViolation.class);
    }

    private static String key(int amount, MomentUnit unit, @Nullable LocalTime time) {
        try {
            new MomentRule("X", amount, unit, BEFORE, time);
            return "";
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }
}
