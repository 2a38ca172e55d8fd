package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalFormTest {

    @Test
    void a_name_from_a_mac_becomes_the_one_that_is_typed() {
        assertThat(NormalForm.of("A\u030Asa O\u0308berg A\u0308rlig")).isEqualTo("Åsa Öberg Ärlig");
        assertThat(NormalForm.of("Åsa")).isEqualTo("Åsa");
    }

    @Test
    void signs_that_turn_the_direction_are_left_out() {
        assertThat(NormalForm.of("\u202Aanna\u202C \u202Eesrevni\u202C")).isEqualTo("anna esrevni");
        assertThat(NormalForm.of("\u2066\u2067\u2068\u2069\u202B\u202D")).isEmpty();
    }

    @Test
    void what_stood_around_such_a_sign_is_composed_too() {
        assertThat(NormalForm.of("A\u202C\u030Asa")).isEqualTo("Åsa");
    }

    @Test
    void persian_names_and_combined_emoji_keep_their_joiners() {
        assertThat(NormalForm.name("علی\u200Cرضا")).isEqualTo("علی\u200Cرضا");
        assertThat(NormalForm.name("\uD83D\uDC69\u200D\uD83D\uDCBB"))
                .isEqualTo("\uD83D\uDC69\u200D\uD83D\uDCBB");
    }

    @Test
    void a_name_holds_no_other_sign_that_nobody_sees() {
        assertThat(NormalForm.name(" An\u200Bna\u00A0\u00A0Ma\u00ADria \uFEFF\u2060Alm "))
                .isEqualTo("Anna Maria Alm");
    }

    @Test
    void texts_are_compared_without_case_and_spelling() {
        assertThat(NormalForm.key("A\u030ASA  o\u0308BERG")).isEqualTo(NormalForm.key("åsa ÖBERG"));
    }
}
