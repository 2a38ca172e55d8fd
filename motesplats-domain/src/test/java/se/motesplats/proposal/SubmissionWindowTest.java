package se.motesplats.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import se.motesplats.proposal.SubmissionWindow.Answer;
import se.motesplats.shared.SwedishTime;

class SubmissionWindowTest {

    private static final SubmissionWindow UNTIL_11_OCTOBER =
            new SubmissionWindow(
                    SwedishTime.startOf(LocalDate.of(2021, 9, 1)), LocalDate.of(2021, 10, 11));

    @Test
    void the_last_second_of_the_last_day_is_in_time() {
        assertThat(UNTIL_11_OCTOBER.accepts(local("2021-10-11T23:59:59")))
                .isEqualTo(Answer.ACCEPTED);
        assertThat(UNTIL_11_OCTOBER.accepts(local("2021-10-11T23:59:59").plusNanos(999_999_999)))
                .isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void rejects_a_proposal_one_second_after_the_deadline() {
        Answer answer = UNTIL_11_OCTOBER.accepts(local("2021-10-12T00:00:00"));

        assertThat(answer).isEqualTo(Answer.TOO_LATE);
        assertThat(answer.reason()).contains("error.proposal.tooLate");
    }

    @Test
    void midnight_is_that_of_stockholm_not_of_utc() {
        assertThat(UNTIL_11_OCTOBER.closesAt()).isEqualTo(Instant.parse("2021-10-11T22:00:00Z"));
    }

    @Test
    void opens_with_its_first_instant() {
        assertThat(UNTIL_11_OCTOBER.accepts(local("2021-08-31T23:59:59")))
                .isEqualTo(Answer.NOT_YET);
        assertThat(UNTIL_11_OCTOBER.accepts(local("2021-09-01T00:00:00")))
                .isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void a_day_of_25_hours_lasts_25_hours() {
        SubmissionWindow autumn =
                new SubmissionWindow(local("2021-10-01T00:00:00"), LocalDate.of(2021, 10, 31));

        assertThat(autumn.closesAt()).isEqualTo(Instant.parse("2021-10-31T23:00:00Z"));
        assertThat(autumn.accepts(Instant.parse("2021-10-31T22:59:59Z")))
                .isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void a_day_of_23_hours_ends_an_hour_earlier_by_utc() {
        SubmissionWindow spring =
                new SubmissionWindow(local("2022-03-01T00:00:00"), LocalDate.of(2022, 3, 27));

        assertThat(spring.closesAt()).isEqualTo(Instant.parse("2022-03-27T22:00:00Z"));
        assertThat(spring.accepts(Instant.parse("2022-03-27T21:59:59Z")))
                .isEqualTo(Answer.ACCEPTED);
        assertThat(spring.accepts(Instant.parse("2022-03-27T22:00:00Z")))
                .isEqualTo(Answer.TOO_LATE);
    }

    private static Instant local(String time) {
        return SwedishTime.at(LocalDateTime.parse(time));
    }
}
