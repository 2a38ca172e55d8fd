package se.motesplats.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

class PollTest {

    private static final LocalDate LAST = LocalDate.of(2027, 10, 11);
    private static final Instant BEFORE = SwedishTime.startOf(LAST);

    private final Person owner = new Person("Karin", "Koordinator", "karin@ale.example", null);

    private Poll poll() {
        return new Poll(
                owner,
                new PollMatter("Utvecklingsgruppen", null, AttendanceMode.ON_SITE, null, null, 120),
                new PollFrame(LAST, false, null, false),
                BEFORE);
    }

    private PollParticipant asked(Poll poll) {
        return new PollParticipant(
                poll,
                new Person("Anna", "Berg", "anna@ale.example", null),
                PollPart.ASKED,
                null,
                null);
    }

    @Test
    void takes_answers_to_the_last_second_of_its_last_day() {
        Poll poll = poll();
        Instant end = SwedishTime.endOf(LAST);
        assertThat(poll.statusAt(end.minusSeconds(1))).isEqualTo(PollStatus.OPEN);
        assertThat(poll.statusAt(end)).isEqualTo(PollStatus.CLOSED);
        assertThatThrownBy(() -> poll.requireOpen(end)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void is_decided_once_but_its_date_can_change() {
        Poll poll = poll();
        PollSlot first = new PollSlot(poll, BEFORE.plusSeconds(900_000), null);
        PollSlot second = new PollSlot(poll, BEFORE.plusSeconds(990_000), null);
        poll.finalise(first, "own", null, BEFORE);
        assertThat(poll.statusAt(SwedishTime.endOf(LAST))).isEqualTo(PollStatus.FINALISED);
        assertThatThrownBy(() -> poll.close(BEFORE)).isInstanceOf(RuleViolation.class);
        poll.finalise(second, "own", null, BEFORE);
        assertThat(poll.getFinalSlot()).contains(second);
        poll.callOff(null, BEFORE);
        assertThatThrownBy(() -> poll.finalise(first, "own", null, BEFORE))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> poll.callOff(null, BEFORE)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void can_be_opened_again_until_it_is_decided() {
        Poll poll = poll();
        poll.close(BEFORE);
        assertThatThrownBy(() -> poll.reopen(LAST.minusDays(1), BEFORE))
                .isInstanceOf(RuleViolation.class);
        poll.reopen(LAST.plusDays(1), BEFORE);
        assertThat(poll.isOpen(SwedishTime.endOf(LAST))).isTrue();
    }

    @Test
    void all_have_answered_once_until_there_is_more_to_answer() {
        Poll poll = poll();
        assertThat(poll.allHaveAnswered(BEFORE)).isTrue();
        assertThat(poll.allHaveAnswered(BEFORE)).isFalse();
        poll.waitAgain();
        assertThat(poll.allHaveAnswered(BEFORE)).isTrue();
    }

    @Test
    void a_new_link_ends_the_old_and_a_revoked_one_opens_nothing() {
        PollParticipant anna = asked(poll());
        anna.link("one", BEFORE.plusSeconds(60));
        assertThat(anna.hasLink(BEFORE)).isTrue();
        assertThat(anna.hasLink(BEFORE.plusSeconds(60))).isFalse();
        anna.revokeLink();
        assertThat(anna.hasLink(BEFORE)).isFalse();
    }

    @Test
    void answers_that_no_person_sends_are_too_many_within_an_hour() {
        PollParticipant anna = asked(poll());
        for (int i = 0; i < PollParticipant.MOST_ANSWERS; i++) {
            anna.answer(null, BEFORE.plusSeconds(i));
        }
        assertThatThrownBy(() -> anna.answer(null, BEFORE.plusSeconds(3_599)))
                .isInstanceOf(RuleViolation.class);
        anna.answer("Nu går det.", BEFORE.plusSeconds(3_600));
        assertThat(anna.getComment()).contains("Nu går det.");
    }

    @Test
    void the_sequence_of_the_calendar_grows_with_all_that_is_told() {
        PollParticipant anna = asked(poll());
        anna.letGo();
        assertThat(anna.getCalendarSequence()).isEmpty();
        anna.hold(BEFORE, BEFORE.plusSeconds(60), "first@gr.example");
        assertThat(anna.getCalendarSequence()).contains(0);
        anna.hold(BEFORE, BEFORE.plusSeconds(90), "other@gr.example");
        assertThat(anna.getCalendarSequence()).contains(1);
        assertThat(anna.getCalendarOrganiser()).contains("first@gr.example");
        anna.letGo();
        assertThat(anna.getCalendarSequence()).contains(2);
    }
}
