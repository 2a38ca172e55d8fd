package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static se.motesplats.fixture.Fixtures.aPerson;

import org.junit.jupiter.api.Test;

class AcquaintanceTest {

    private final Person emil = aPerson("Emil", "Ek");

    @Test
    void of_somebody_unknown_no_name_makes_a_difference() {
        assertThat(Acquaintance.with(emil, false, "Emil", "Ek")).isEqualTo(Acquaintance.STRANGER);
        assertThat(Acquaintance.with(emil, false, "Fel", "Namn")).isEqualTo(Acquaintance.STRANGER);
        emil.protectIdentity(true);
        assertThat(Acquaintance.with(emil, false, "Emil", "Ek")).isEqualTo(Acquaintance.STRANGER);
        assertThat(Acquaintance.STRANGER.isCalledAsTyped()).isTrue();
    }

    @Test
    void somebody_known_by_another_name_is_asked_about() {
        assertThat(Acquaintance.with(emil, true, " emil ", "EK")).isEqualTo(Acquaintance.KNOWN);
        assertThat(Acquaintance.with(emil, true, "Emilia", "Ek"))
                .isEqualTo(Acquaintance.OTHER_NAME);
        assertThat(Acquaintance.KNOWN.isCalledAsTyped()).isFalse();
    }

    @Test
    void no_question_tells_the_name_of_a_protected_identity() {
        emil.protectIdentity(true);
        assertThat(Acquaintance.with(emil, true, "Fel", "Namn")).isEqualTo(Acquaintance.KNOWN);
    }
}
