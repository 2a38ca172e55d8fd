package se.motesplats.shared.text.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made of a text that somebody wrote. */
class TextReaderTest {

    private static List<TextRun> runs(String text) {
        return TextReader.read(text).stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void headings_lists_and_lines_are_what_they_look_like() {
        assertThat(TextReader.read("## Fika\n\nEn rad\nen till\n\n- Kaffe\n- Te\n\n1. Först"))
                .extracting(TextBlock::kind, block -> block.lines().size())
                .containsExactly(
                        tuple(TextBlock.Kind.HEADING, 1),
                        tuple(TextBlock.Kind.PARAGRAPH, 2),
                        tuple(TextBlock.Kind.LIST, 2),
                        tuple(TextBlock.Kind.NUMBERED, 1));
    }

    @Test
    void markup_is_words() {
        assertThat(runs("<script>alert(1)</script> ![bild](https://a.example/b.png)"))
                .noneMatch(run -> run.kind() == TextRun.Kind.STRONG)
                .extracting(TextRun::text)
                .contains("<script>");
    }

    @Test
    void a_link_that_leads_where_none_may_is_words() {
        assertThat(runs("[tryck](javascript:alert(1))"))
                .containsExactly(
                        new TextRun(TextRun.Kind.PLAIN, "tryck (javascript:alert(1))", ""));
        assertThat(runs("[tryck](https://a.example)"))
                .containsExactly(new TextRun(TextRun.Kind.LINK, "tryck", "https://a.example"));
        assertThat(runs("Se https://a.example/b."))
                .contains(
                        new TextRun(
                                TextRun.Kind.LINK, "https://a.example/b", "https://a.example/b"));
    }

    @Test
    void lists_within_lists_of_any_depth_are_read() {
        assertThat(TextReader.read("- ".repeat(20_000) + "a")).isNotEmpty();
        assertThat(TextReader.read("*".repeat(20_000) + "a" + "*".repeat(20_000))).isNotEmpty();
        assertThat(TextReader.read("[".repeat(20_000))).isNotEmpty();
    }
}
