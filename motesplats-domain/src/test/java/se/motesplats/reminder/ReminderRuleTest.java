package se.motesplats.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.fixture.Fixtures.anEvent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.RuleViolation;

class ReminderRuleTest {

    private static final Instant JANUARY = Instant.parse("2022-01-10T12:00:00Z");
    private static final LocalDate DEADLINE = LocalDate.of(2022, 3, 11);

    @Test
    void counts_back_from_the_deadline_in_local_time() {
        assertThat(aimed(14, DEADLINE).getDueAt()).contains(Instant.parse("2022-02-25T07:00:00Z"));
    }

    @Test
    void eight_in_the_morning_stays_eight_when_summer_time_begins_in_between() {
        // Summer time began on 27 March 2022.
        assertThat(aimed(3, LocalDate.of(2022, 3, 29)).getDueAt())
                .contains(Instant.parse("2022-03-26T07:00:00Z"));
        assertThat(aimed(2, LocalDate.of(2022, 3, 29)).getDueAt())
                .contains(Instant.parse("2022-03-27T06:00:00Z"));
    }

    @Test
    void a_time_that_summer_time_skips_comes_an_hour_later() {
        ReminderRule rule = rule(0, MomentUnit.DAYS, MomentSide.BEFORE, LocalTime.of(2, 30));
        aim(rule, LocalDate.of(2022, 3, 27), JANUARY);
        assertThat(rule.getDueAt()).contains(Instant.parse("2022-03-27T01:30:00Z"));
    }

    @Test
    void is_due_once() {
        ReminderRule rule = aimed(14, DEADLINE);
        Instant due = rule.getDueAt().orElseThrow();
        assertThat(rule.isDue(due.minusSeconds(1))).isFalse();
        assertThat(rule.isDue(due)).isTrue();
        rule.sentTo(13, due);
        assertThat(rule.isDue(due.plusSeconds(1))).isFalse();
        assertThat(rule.getOutcome()).contains(ReminderOutcome.SENT);
        assertThat(rule.getRecipients()).contains(13);
    }

    @Test
    void follows_the_deadline_and_is_sent_again_for_the_new_one() {
        ReminderRule rule = aimed(14, DEADLINE);
        Instant due = rule.getDueAt().orElseThrow();
        rule.sentTo(13, due);
        aim(rule, DEADLINE.plusDays(30), due.plusSeconds(60));
        assertThat(rule.isPending()).isTrue();
        assertThat(rule.getDueAt()).contains(Instant.parse("2022-03-27T06:00:00Z"));
    }

    @Test
    void is_not_sent_again_when_an_event_is_cancelled_and_planned_anew() {
        ReminderRule rule = aimed(14, DEADLINE);
        Instant due = rule.getDueAt().orElseThrow();
        rule.sentTo(13, due);
        aim(rule, null, due.plusSeconds(60));
        assertThat(rule.isPending()).isFalse();
        aim(rule, DEADLINE, due.plusSeconds(120));
        assertThat(rule.isPending()).isFalse();
    }

    @Test
    void without_a_deadline_nothing_is_due() {
        ReminderRule rule = aimed(14, DEADLINE);
        aim(rule, null, JANUARY);
        assertThat(rule.getDueAt()).isEmpty();
        assertThat(rule.isDue(Instant.parse("2030-01-01T00:00:00Z"))).isFalse();
    }

    @Test
    void passes_over_a_moment_that_has_gone_by_when_the_deadline_is_set() {
        ReminderRule rule = aimed(14, LocalDate.of(2022, 1, 20));
        assertThat(rule.isPending()).isFalse();
        assertThat(rule.getOutcome()).contains(ReminderOutcome.PASSED);
    }

    @Test
    void refuses_days_out_of_range() {
        assertThatThrownBy(() -> rule(-1)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> rule(366)).isInstanceOf(RuleViolation.class);
    }

    private static ReminderRule aimed(int daysBefore, LocalDate deadline) {
        ReminderRule rule = rule(daysBefore);
        aim(rule, deadline, JANUARY);
        return rule;
    }

    private static ReminderRule rule(int daysBefore) {
        return rule(daysBefore, MomentUnit.DAYS, MomentSide.BEFORE, ReminderRule.USUAL_TIME);
    }

    private static ReminderRule rule(int amount, MomentUnit unit, MomentSide side, LocalTime time) {
        return new ReminderRule(
                anEvent(), new MomentRule("NAMING_DEADLINE", amount, unit, side, time));
    }

    private static void aim(ReminderRule rule, @Nullable LocalDate deadline, Instant now) {
        rule.aimAt(deadline, SendingHours.ALWAYS, now);
    }

    @Test
    void counts_working_days_and_hours_and_after_the_date_too() {
        ReminderRule working =
                rule(2, MomentUnit.WORKING_DAYS, MomentSide.BEFORE, ReminderRule.USUAL_TIME);
        aim(working, LocalDate.of(2022, 3, 14), JANUARY);
        assertThat(working.getDueAt()).contains(Instant.parse("2022-03-10T07:00:00Z"));
        ReminderRule hours = rule(6, MomentUnit.HOURS, MomentSide.BEFORE, ReminderRule.USUAL_TIME);
        aim(hours, DEADLINE, JANUARY);
        assertThat(hours.getDueAt()).contains(Instant.parse("2022-03-11T17:00:00Z"));
        ReminderRule after = rule(1, MomentUnit.DAYS, MomentSide.AFTER, ReminderRule.USUAL_TIME);
        aim(after, DEADLINE, JANUARY);
        assertThat(after.getDueAt()).contains(Instant.parse("2022-03-12T07:00:00Z"));
        assertThat(after.copyTo(anEvent()).getRule()).isEqualTo(after.getRule());
    }
}
