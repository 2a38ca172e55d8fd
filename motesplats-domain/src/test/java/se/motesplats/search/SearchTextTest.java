package se.motesplats.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void words_are_looked_for_in_any_case_each_by_itself() {
        SearchText text = SearchText.of("  Åsa   EK ");

        assertThat(text.typed()).isEqualTo("åsa ek");
        assertThat(text.words()).containsExactly("åsa", "ek");
        assertThat(text.patterns()).containsExactly("%asa%", "% ek%");
        assertThat(text.beginnings()).isEqualTo("% asa%\n% ek%");
    }

    @Test
    void one_letter_is_not_enough() {
        assertThat(SearchText.of("å").isEnough()).isFalse();
        assertThat(SearchText.of(" ").isEnough()).isFalse();
        assertThat(SearchText.of("ek").isEnough()).isTrue();
    }

    @Test
    void words_of_long_texts_are_looked_for_by_their_beginning() {
        assertThat(SearchText.of("nära vård").query()).isEqualTo("nära:* & vård:*");
        assertThat(SearchText.of("F-2022-017").query()).isEqualTo("f:* & 2022:* & 017:*");
        assertThat(SearchText.of("och & | ! ( ) : * '").query()).isEqualTo("och:*");
        assertThat(SearchText.of("!!").query()).isEmpty();
    }

    @Test
    void signs_of_patterns_are_letters_like_others() {
        assertThat(SearchText.of("50%_\\").beginnings()).isEqualTo("% 50\\%\\_\\\\%");
    }

    @Test
    void what_is_too_long_is_cut() {
        assertThat(SearchText.of("x".repeat(500)).typed()).hasSize(SearchText.MOST_LETTERS);
        assertThat(SearchText.of("a b c d e f g h i j k").words()).hasSize(8);
    }

    @Test
    void what_fits_best_comes_first_whatever_it_is() {
        Found weak = new Found(SearchKind.EVENT, List.of(hit("a", 10)), 1, false);
        Found strong = new Found(SearchKind.MAIL, List.of(hit("b", 40)), 1, false);
        Found equal = new Found(SearchKind.PERSON, List.of(hit("c", 40)), 1, false);

        assertThat(List.of(weak, strong, equal).stream().sorted(Found.ORDER))
                .containsExactly(equal, strong, weak);
    }

    @Test
    void what_is_found_of_a_kind_in_two_places_is_one() {
        Found one = new Found(SearchKind.SESSION, List.of(hit("a", 40), hit("b", 10)), 7, false);
        Found other = new Found(SearchKind.SESSION, List.of(hit("c", 20)), 2, true);

        Found both = one.and(other, 2);

        assertThat(both.hits()).extracting(SearchHit::title).containsExactly("a", "c");
        assertThat(both.count()).isEqualTo(9);
        assertThat(both.more()).isTrue();
    }

    private static SearchHit hit(String title, int score) {
        return new SearchHit(title, List.of(), "/x.xhtml", score);
    }
}
