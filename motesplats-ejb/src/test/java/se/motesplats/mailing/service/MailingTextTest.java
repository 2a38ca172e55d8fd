package se.motesplats.mailing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.mailing.MailingMark;
import se.motesplats.shared.RuleViolation;

/** What may stand in a mailing, and what becomes of it in text and HTML. */
class MailingTextTest {

    private static final Map<MailingMark, String> VALUES =
            Map.of(
                    MailingMark.GIVEN_NAME, "Å*sa* <b>[x](https://ond.example)",
                    MailingMark.EVENT_LINK, "https://motesplats.example/event?a=1&b=2");

    @Test
    void paragraphs_headings_lists_emphasis_and_links_are_read() {
        String typed =
                """
                # Välkommen

                Hej!
                Vi *ses* **snart**.

                - kaffe
                - te

                1. först
                2. sedan

                [Karta](https://karta.example/a) och [skriv](mailto:a@b.example)
                """;
        assertThat(text(typed))
                .isEqualTo(
                        """
                        Välkommen

                        Hej!
                        Vi ses snart.

                        - kaffe
                        - te

                        1. först
                        2. sedan

                        Karta (https://karta.example/a) och skriv (a@b.example)""");
        assertThat(html(typed))
                .contains(">Välkommen</h2>")
                .contains("Hej!<br>\nVi <em>ses</em> <strong>snart</strong>.")
                .contains("<li>kaffe</li>")
                .contains("<ol ")
                .contains("<a href=\"https://karta.example/a\"")
                .contains("<a href=\"mailto:a@b.example\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<b onclick=\"x\">fet</b>",
                "a <img src=x onerror=y> b",
                "![bild](https://x.example/p.png)",
                "<div>\n\nx\n\n</div>"
            })
    void html_that_was_typed_is_words(String typed) {
        assertThat(html(typed).replaceAll("</?p( style=\"[^\"]*\")?>|<br>", ""))
                .doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](data:text/html,hej)",
                "[x](JAVASCRIPT:a)",
                "[x](/event/list.xhtml)",
                "[x](ftp://a.example)",
                "[x]()",
                "[x]({förnamn})"
            })
    void links_lead_to_web_pages_and_addresses_only(String typed) {
        assertThatThrownBy(() -> MailingText.check(typed))
                .isInstanceOf(RuleViolation.class)
                .extracting(e -> ((RuleViolation) e).key())
                .isEqualTo("error.mailing.link");
    }

    @Test
    void what_comes_in_the_place_of_a_mark_is_never_a_sign() {
        assertThat(html("Hej {förnamn}!"))
                .isEqualTo(
                        "<p style=\"margin:0 0 16px\">Hej Å*sa* &lt;b&gt;[x](https://ond.example)!</p>\n");
        assertThat(text("**{Firstname}**")).isEqualTo("Å*sa* <b>[x](https://ond.example)");
        assertThat(MailingText.line("Hej {förnamn}", VALUES))
                .isEqualTo("Hej Å*sa* <b>[x](https://ond.example)");
    }

    @Test
    void a_mark_for_a_link_is_one_alone_and_behind_words() {
        assertThat(html("{mötesplatslänk} [Läs mer]({eventlink})"))
                .contains(
                        "<a href=\"https://motesplats.example/event?a=1&amp;b=2\" style=\"color:#0b5c8a\">https://")
                .contains("&amp;b=2\" style=\"color:#0b5c8a\">Läs mer</a>");
        assertThat(text("{mötesplatslänk}")).isEqualTo("https://motesplats.example/event?a=1&b=2");
    }

    @Test
    void an_address_among_words_can_be_clicked_without_the_full_stop_behind_it() {
        assertThat(html("Se https://a.example/x."))
                .contains(
                        "<a href=\"https://a.example/x\" style=\"color:#0b5c8a\">https://a.example/x</a>.");
    }

    @Test
    void both_forms_of_a_list_within_a_list_have_all_its_items() {
        assertThat(text("- a\n  - b\n- c")).isEqualTo("- a\n- b\n- c");
    }

    private static String text(String typed) {
        return MailingForms.text(MailingText.read(typed, VALUES));
    }

    private static String html(String typed) {
        return MailingForms.html(MailingText.read(typed, VALUES));
    }
}
