package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.motesplats.shared.RuleViolation;

class PersonPictureTest {

    private final Person emil = new Person("Emil", "Ek", "emil.ek@motesplats.example", null);

    @Test
    void strangers_see_a_picture_only_if_the_person_says_so() {
        emil.portray(7, false);
        assertThat(emil.getPortrait()).hasValueSatisfying(p -> assertThat(p.isFor(true)).isFalse());
        assertThat(emil.getPortrait()).hasValueSatisfying(p -> assertThat(p.isFor(false)).isTrue());
        emil.portray(7, true);
        assertThat(emil.getPortrait()).hasValueSatisfying(p -> assertThat(p.isFor(true)).isTrue());
    }

    @Test
    void a_protected_identity_has_no_picture_and_gets_none() {
        emil.portray(7, true);
        assertThat(emil.protectIdentity(true)).isEqualTo(7);
        assertThat(emil.getPortrait()).isEmpty();
        assertThatThrownBy(() -> emil.portray(8, false)).isInstanceOf(RuleViolation.class);
        assertThat(emil.protectIdentity(false)).isNull();
        assertThat(emil.getPortrait()).isEmpty();
    }

    @Test
    void who_takes_the_picture_away_shows_none_to_anybody() {
        emil.portray(7, true);
        assertThat(emil.dropPicture()).isEqualTo(7);
        assertThat(emil.dropPicture()).isNull();
    }
}
