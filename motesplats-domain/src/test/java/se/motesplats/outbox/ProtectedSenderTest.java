package se.motesplats.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectedSenderTest {

    private static final ProtectedSender.Instead INSTEAD =
            new ProtectedSender.Instead("Mötesplats $1", "031-1", "fragor@motesplats.example");

    private final ProtectedSender gunvor =
            new ProtectedSender("Åsa Ek", "031-55 77", "asa.ek@motesplats.example");

    @ParameterizedTest
    @CsvSource({
        "'Fråga Åsa Ek, 031-55 77.', 'Fråga Mötesplats $1, 031-1.'",
        "'asa.ek@motesplats.example', 'fragor@motesplats.example'",
        "'mailto:ASA.EK@motesplats.example', 'mailto:fragor@motesplats.example'",
        "'Åsa Eks plats', 'Mötesplats $1s plats'",
        "'Åsa Ekman, 031-55 771', 'Åsa Ekman, 031-55 771'"
    })
    void she_is_taken_out_of_a_text_as_a_whole_and_nobody_else(String text, String left) {
        assertThat(gunvor.leave(text, INSTEAD)).isEqualTo(left);
    }

    @Test
    void who_has_no_number_has_none_to_take_out() {
        ProtectedSender without = new ProtectedSender("Åsa Ek", null, "a@motesplats.example");

        assertThat(without.leave("Ring 031-55 77", INSTEAD)).isEqualTo("Ring 031-55 77");
    }
}
