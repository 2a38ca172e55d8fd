package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u200C",
                "\u200D\u200D",
                "\u00AD",
                "\u2060",
                "\uFEFF",
                "\u00A0",
                " \u200B\n",
                "\u202E",
                "\u2800",
                "\u3164",
                "\uFFA0",
                "\u115F",
                "\u034F",
                "\uFE0F",
                "\u180E",
                "\uDB40\uDC41"
            })
    void a_text_that_nobody_sees_is_none(String text) {
        assertThat(NormalForm.of(text)).isEmpty();
        assertThat(NormalForm.name(text)).isEmpty();
        assertThat(NormalForm.of(text + "Å" + text)).contains("Å");
    }

    @Test
    void blanks_are_left_to_whoever_asks() {
        assertThat(NormalForm.of("")).isEmpty();
        assertThat(NormalForm.of(" \n")).isEqualTo(" \n");
    }

    @Test
    void texts_are_compared_without_case_and_spelling() {
        assertThat(NormalForm.key("A\u030ASA  o\u0308BERG")).isEqualTo(NormalForm.key("åsa ÖBERG"));
    }
}
