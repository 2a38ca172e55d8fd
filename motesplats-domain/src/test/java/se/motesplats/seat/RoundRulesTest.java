package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.fixture.Fixtures.aRound;
import static se.motesplats.fixture.Fixtures.anEvent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.shared.DaylightTime;
import se.motesplats.shared.RuleViolation;

class RoundRulesTest {

    private static final LocalDate LAST = LocalDate.of(2022, 4, 7);

    private Event event;
    private RoundRules rules;

    @BeforeEach
    void fix_a_round() {
        event = anEvent();
        rules = new RoundRules(aRound().of(event).begun());
    }

    private void days(LocalDate last) {
        event.setDays(
                List.of(
                        new EventDay(last.minusDays(1), LocalTime.of(9, 0), LocalTime.of(16, 30)),
                        new EventDay(last, LocalTime.of(8, 30), LocalTime.of(15, 0))));
    }

    @Test
    void somebody_is_replaced_until_the_last_day_is_over_unless_the_coordinator_says_otherwise() {
        assertThat(rules.getSubstitutionEnd()).as("no day yet").isEmpty();
        days(LAST);
        assertThat(rules.getSubstitutionEnd()).contains(Instant.parse("2022-04-07T13:00:00Z"));
        assertThat(rules.hasOwnSubstitutionEnd()).isFalse();
        rules.endSubstitution(LAST.minusDays(3), LocalTime.of(12, 0), null);
        assertThat(rules.getSubstitutionEnd()).contains(Instant.parse("2022-04-04T10:00:00Z"));
        assertThat(rules.hasOwnSubstitutionEnd()).isTrue();
    }

    @Test
    void the_limit_moves_with_the_event_and_over_summer_time() {
        days(LAST);
        rules.endSubstitution(LAST.minusDays(3), LocalTime.of(12, 0), null);
        days(LocalDate.of(2022, 11, 9));
        assertThat(rules.getSubstitutionEnd()).contains(Instant.parse("2022-11-06T11:00:00Z"));
        rules.endSubstitution(null, null, null);
        assertThat(rules.getSubstitutionEnd()).contains(Instant.parse("2022-11-09T14:00:00Z"));
    }

    @Test
    void a_limit_that_comes_twice_is_asked_about_and_kept() {
        LocalDate autumn = LocalDate.of(2027, 10, 31);
        LocalTime twice = LocalTime.of(2, 30);
        days(autumn);
        assertThatThrownBy(() -> rules.endSubstitution(autumn, twice, null))
                .hasMessageContaining("error.time.twice");
        rules.endSubstitution(autumn, twice, DaylightTime.WINTER);
        assertThat(rules.getSubstitutionEnd()).contains(Instant.parse("2027-10-31T01:30:00Z"));
        rules.endSubstitution(autumn, twice, DaylightTime.SUMMER);
        assertThat(rules.getSubstitutionEnd()).contains(Instant.parse("2027-10-31T00:30:00Z"));
        days(LocalDate.of(2027, 11, 10));
        assertThat(rules.getSubstitutionEnd())
                .as("moved to another night")
                .contains(Instant.parse("2027-11-10T01:30:00Z"));
    }

    @Test
    void a_limit_that_no_clock_shows_is_refused() {
        LocalDate spring = LocalDate.of(2027, 3, 28);
        days(spring);
        assertThatThrownBy(() -> rules.endSubstitution(spring, LocalTime.of(2, 30), null))
                .hasMessageContaining("error.time.skipped");
    }

    @Test
    void the_very_end_is_the_latest_limit() {
        days(LAST);
        rules.endSubstitution(LAST, LocalTime.of(15, 0), null);
        assertThat(rules.getSubstitutionEnd()).contains(Instant.parse("2022-04-07T13:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-07, 15:01, error.pool.substitutionAfterEvent",
        "2022-04-08, 08:00, error.pool.substitutionAfterEvent",
        "2021-04-06, 08:00, error.pool.substitutionAfterEvent",
        "2022-04-06, , error.pool.substitutionHalf",
        ", 08:00, error.pool.substitutionHalf"
    })
    void refuses_what_is_no_limit(LocalDate day, LocalTime time, String refusal) {
        days(LAST);
        assertThatThrownBy(() -> rules.endSubstitution(day, time, null))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(refusal);
    }

    @Test
    void an_event_without_a_day_has_no_limit() {
        assertThatThrownBy(() -> rules.endSubstitution(LAST, LocalTime.NOON, null))
                .hasMessageContaining("error.pool.substitutionNoDay");
    }
}
