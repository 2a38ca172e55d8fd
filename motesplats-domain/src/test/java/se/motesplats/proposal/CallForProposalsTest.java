package se.motesplats.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.fixture.Fixtures.aDay;
import static se.motesplats.fixture.Fixtures.anEvent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.motesplats.event.DateShift;
import se.motesplats.event.Event;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

class CallForProposalsTest {

    private final Event event = anEvent();

    @Test
    void the_year_is_that_of_the_first_day() {
        on(event, LocalDate.of(2022, 4, 6));

        assertThat(call("2021-09-01", "2021-10-11").year()).isEqualTo(2022);
    }

    @Test
    void without_a_date_the_year_is_that_of_the_season() {
        event.setSeason("våren 2022");

        assertThat(call("2021-09-01", "2021-10-11").year()).isEqualTo(2022);
    }

    @Test
    void without_either_it_is_that_of_the_deadline() {
        assertThat(call("2021-09-01", "2021-10-11").year()).isEqualTo(2021);
    }

    @Test
    void closes_after_it_opens_and_may_last_one_day() {
        assertThat(call("2021-10-11", "2021-10-11").getWindow().lastDay())
                .isEqualTo(LocalDate.of(2021, 10, 11));
        assertThatThrownBy(() -> call("2021-10-12", "2021-10-11"))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("error.proposal.callClosesBeforeItOpens");
    }

    @Test
    void closes_before_the_event_begins() {
        on(event, LocalDate.of(2022, 4, 6));

        assertThatThrownBy(() -> call("2022-01-01", "2022-04-06"))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("error.proposal.callClosesAfterEvent");
    }

    @Test
    void asks_for_one_format_at_least() {
        CallForProposals call = call("2021-09-01", "2021-10-11");

        assertThatThrownBy(() -> call.change(call.getWindow(), "Text", Set.of()))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_copy_is_shifted_with_the_days_and_keeps_midnight() {
        on(event, LocalDate.of(2022, 4, 6));
        CallForProposals call = call("2021-09-01", "2021-10-11");
        call.change(call.getWindow(), "Välkommen", EnumSet.of(ProposalFormat.SEMINAR));
        Event next = anEvent();
        on(next, LocalDate.of(2024, 4, 10));

        CallForProposals copy =
                call.copyTo(
                        next,
                        DateShift.between(LocalDate.of(2022, 4, 6), LocalDate.of(2024, 4, 10)));

        assertThat(copy.getWindow())
                .isEqualTo(
                        new SubmissionWindow(
                                SwedishTime.startOf(LocalDate.of(2023, 9, 6)),
                                LocalDate.of(2023, 10, 16)));
        assertThat(copy.getFormats()).containsExactly(ProposalFormat.SEMINAR);
    }

    private CallForProposals call(String opens, String lastDay) {
        return new CallForProposals(
                event,
                new SubmissionWindow(
                        SwedishTime.startOf(LocalDate.parse(opens)), LocalDate.parse(lastDay)),
                "Välkommen med förslag");
    }

    private static void on(Event event, LocalDate day) {
        event.setDays(List.of(aDay(day)));
    }
}
