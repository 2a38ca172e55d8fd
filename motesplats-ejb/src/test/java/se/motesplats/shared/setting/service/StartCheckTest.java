package se.motesplats.shared.setting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartCheckTest {

    @Test
    void names_the_first_key_that_is_missing() {
        assertThat(StartCheck.refusal(Map.<String, String>of()::get))
                .hasValueSatisfying(
                        s ->
                                assertThat(s)
                                        .contains(
                                                "motesplats.db.url",
                                                "MOTESPLATS_DB_URL",
                                                "missing"));
    }

    @Test
    void an_unknown_variable_is_named_with_the_nearest_known_one() {
        assertThat(
                        StartCheck.unknown(
                                List.of("PATH", "MOTESPLATS_SMPT_HOST", "MOTESPLATS_DB_URL"),
                                List.of()))
                .containsExactly(
                        "The environment variable MOTESPLATS_SMPT_HOST is unknown and has no effect; did you mean MOTESPLATS_SMTP_HOST?");
    }

    @Test
    void an_unknown_property_is_named_and_what_the_launcher_itself_says_is_not() {
        assertThat(
                        StartCheck.unknown(
                                List.of("MOTESPLATS_CONFIG"),
                                List.of(
                                        "motesplats.base.ulr",
                                        "motesplats.node.war",
                                        "motesplats.config",
                                        "java.home")))
                .containsExactly(
                        "The setting motesplats.base.ulr is unknown and has no effect; did you mean motesplats.base.url?");
    }

    @Test
    void what_resembles_nothing_gets_no_guess() {
        assertThat(StartCheck.unknown(List.of("MOTESPLATS_COFFEE_MACHINE_BRAND"), List.of()))
                .containsExactly(
                        "The environment variable MOTESPLATS_COFFEE_MACHINE_BRAND is unknown and has no effect.");
    }
}
