package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchPatternTest {

    @Test
    void three_letters_are_found_anywhere() {
        assertThat(SearchPattern.of(" ÅSA ")).isEqualTo("%asa%");
    }

    @Test
    void one_or_two_letters_are_found_at_the_beginning_of_words() {
        assertThat(SearchPattern.of("Å")).isEqualTo("% a%");
        assertThat(SearchPattern.of("jo")).isEqualTo("% jo%");
    }

    @Test
    void dots_and_accents_may_be_left_out() {
        assertThat(SearchPattern.of("Örgryte-Linnéa")).isEqualTo("%orgryte-linnea%");
        assertThat(SearchPattern.plain("åäöéü")).isEqualTo("aaoeu");
    }

    @Test
    void nothing_finds_everything() {
        assertThat(SearchPattern.of("  ")).isEqualTo("%");
        assertThat(SearchPattern.ofWords("  ")).isEmpty();
    }

    @Test
    void signs_of_patterns_are_letters_like_others() {
        assertThat(SearchPattern.of("100 %_!")).isEqualTo("%100 !%!_!!%");
    }

    @Test
    void each_word_is_looked_for_by_itself() {
        assertThat(SearchPattern.ofWords("Johan  Ek")).containsExactly("%johan%", "% ek%");
    }
}
