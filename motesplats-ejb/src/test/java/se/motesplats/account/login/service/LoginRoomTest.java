package se.motesplats.account.login.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.motesplats.shared.Unavailable;

class LoginRoomTest {

    @Test
    void whoever_finds_it_full_is_asked_to_come_again_and_gets_in_when_somebody_leaves() {
        LoginRoom room = new LoginRoom();
        for (int i = 0; i < LoginRoom.PLACES; i++) {
            room.enter();
        }

        assertThatThrownBy(room::enter)
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("error.account.manyAtOnce");

        room.leave();
        assertThatCode(room::enter).doesNotThrowAnyException();
    }
}
