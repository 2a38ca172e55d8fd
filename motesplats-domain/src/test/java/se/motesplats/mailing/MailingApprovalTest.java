package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.RuleViolation;

/** A second person says yes or no, once, and to what was asked about. */
class MailingApprovalTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");

    private final MailingApproval asked = new MailingApproval(1, 600, 7, NOW);

    @Test
    void nobody_approves_the_own_mailing() {
        refused("error.mailing.approvalOwn", () -> asked.decide(true, null, 7, NOW));
        assertThat(asked.isOpen()).isTrue();
    }

    @Test
    void is_answered_once() {
        asked.decide(true, null, 8, NOW);
        assertThat(asked.isYes()).isTrue();
        refused("error.mailing.approvalOver", () -> asked.decide(false, "x", 9, NOW));
    }

    @Test
    void does_not_hold_for_what_changed_since() {
        asked.decide(true, null, 8, NOW);
        asked.end(NOW);
        assertThat(asked.isYes()).isFalse();
        MailingApproval other = new MailingApproval(1, 600, 7, NOW);
        other.end(NOW);
        refused("error.mailing.approvalOver", () -> other.decide(true, null, 8, NOW));
    }

    @Test
    void a_no_has_its_remark() {
        asked.decide(false, "Fel dag", 8, NOW);
        assertThat(asked.isNo()).isTrue();
        assertThat(asked.isYes()).isFalse();
        assertThat(asked.getRemark()).contains("Fel dag");
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleViolation.class).hasMessageContaining(key);
    }
}
