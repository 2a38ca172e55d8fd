package se.motesplats.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Language;
import se.motesplats.shared.RuleViolation;

class OutboxMailTest {

    private static final Instant NOW = Instant.parse("2022-03-14T07:00:00Z");

    @Test
    void is_of_no_use_after_two_days() {
        assertThat(mail().getGiveUpAt()).isEqualTo(Instant.parse("2022-03-16T07:00:00Z"));
    }

    @Test
    void can_be_stopped_while_it_waits_and_not_twice() {
        OutboxMail mail = mail();
        mail.stop();
        assertThat(mail.getStatus()).isEqualTo(OutboxStatus.ABORTED);
        assertThatThrownBy(mail::stop).isInstanceOf(RuleViolation.class);
    }

    @Test
    void waits_again_after_it_was_stopped_until_it_is_too_old() {
        OutboxMail mail = mail();
        assertThatThrownBy(() -> mail.letWait(NOW)).isInstanceOf(RuleViolation.class);
        mail.stop();
        Instant tooOld = NOW.plus(OutboxMail.LIFE);
        assertThatThrownBy(() -> mail.letWait(tooOld)).isInstanceOf(RuleViolation.class);
        mail.letWait(tooOld.minusSeconds(1));
        assertThat(mail.getStatus()).isEqualTo(OutboxStatus.QUEUED);
    }

    @Test
    void is_sent_again_only_after_it_failed() {
        OutboxMail mail = mail();
        assertThatThrownBy(() -> mail.sendAgain(NOW)).isInstanceOf(RuleViolation.class);
    }

    private static OutboxMail mail() {
        return new OutboxMail("k", "t", "a@x.se", "A", "Ämne", "Text", Language.SV, NOW);
    }
}
