package se.motesplats.shared.text.service;

import static org.assertj.core.api.Assertions.assertThat;
import static se.motesplats.shared.text.service.TextDifference.Kind.ADDED;
import static se.motesplats.shared.text.service.TextDifference.Kind.REMOVED;
import static se.motesplats.shared.text.service.TextDifference.Kind.SAME;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.text.service.TextDifference.Line;

/** What two texts do not have in common. */
class TextDifferenceTest {

    @Test
    void the_same_text_has_no_difference() {
        assertThat(TextDifference.of("a\n\nb", "a\n\nb").isNone()).isTrue();
        assertThat(TextDifference.of("", "").isNone()).isTrue();
    }

    @Test
    void a_changed_line_says_which_words() {
        TextDifference difference =
                TextDifference.of("Hej!\nDu har en plats.", "Hej!\nDu har två plats.");
        assertThat(difference.isNone()).isFalse();
        assertThat(difference.lines())
                .containsExactly(
                        new Line(SAME, List.of("Hej!")),
                        new Line(REMOVED, List.of("Du har ", "en", " plats.")),
                        new Line(ADDED, List.of("Du har ", "två", " plats.")));
    }

    @Test
    void lines_come_and_go() {
        assertThat(TextDifference.of("a\nb", "a\nb\nc").lines())
                .extracting(Line::kind)
                .containsExactly(SAME, SAME, ADDED);
        assertThat(TextDifference.of("a\nb", "b").lines())
                .extracting(Line::kind)
                .containsExactly(REMOVED, SAME);
    }

    @Test
    void markup_is_text() {
        assertThat(TextDifference.of("", "<b>&amp;</b>").lines())
                .flatExtracting(Line::pieces)
                .contains("<b>&amp;</b>");
    }
}
