package se.motesplats.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Language;

class HtmlBodyTest {

    @Test
    void escapes_what_a_user_typed() {
        String html = html("Hej <script>alert('x')</script> & \"du\"");
        assertThat(html)
                .contains(
                        "Hej &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;du&quot;");
        assertThat(html).doesNotContain("<script");
    }

    @Test
    void escapes_the_subject_too() {
        assertThat(html("<b>&", "Hej", Language.SV, "Möten"))
                .contains("<title>&lt;b&gt;&amp;</title>");
    }

    @Test
    void makes_addresses_links_without_the_full_stop() {
        assertThat(html("Se https://x.se/a?b=1&c=2."))
                .contains("href=\"https://x.se/a?b=1&amp;c=2\"")
                .contains("https://x.se/a?b=1&amp;c=2</a>.");
    }

    @Test
    void an_address_cannot_break_out_of_its_attribute() {
        assertThat(html("https://x.se/\"onmouseover=alert(1)"))
                .contains("href=\"https://x.se/\"")
                .contains("</a>&quot;onmouseover");
    }

    @Test
    void only_web_addresses_become_links() {
        assertThat(html("javascript:alert(1) data:text/html,x")).doesNotContain("<a ");
    }

    @Test
    void lines_with_a_dash_are_a_list() {
        assertThat(html("Platser:\n- Ale\n- Öckerö\nSlut"))
                .containsSubsequence(
                        "Platser:</p>", "<ul", "<li>Ale</li>", "<li>Öckerö</li>", "</ul>")
                .contains("Slut</p>");
    }

    @Test
    void empty_lines_part_paragraphs() {
        assertThat(html("Ett\n\nTvå\r\n\r\nTre").split("<p ")).hasSize(5);
    }

    @Test
    void html_of_its_own_stands_there_with_how_to_do_without_such_mails_from_the_text() {
        OutboxRow row =
                new OutboxRow(
                                1,
                                1,
                                "k:1",
                                "a@x.se",
                                "A",
                                "x",
                                "Rubrik\n\nVill du inte?\n\nhttps://x.se/account/stop?token=abc\n",
                                Language.SV)
                        .formatted("<h2>Rubrik</h2>\n");
        MailFrame frame =
                new MailFrame("a@x.se", java.net.URI.create("https://x.se"), "Möten", "#0b5c8a");
        assertThat(HtmlBody.of(row, frame))
                .containsSubsequence(
                        "Möten</p>",
                        "<h2>Rubrik</h2>",
                        "Vill du inte?</p>",
                        "token=abc</a>",
                        "</html>")
                .doesNotContain(">Rubrik</p>");
    }

    @Test
    void says_its_language() {
        assertThat(html("x", "x", Language.EN, "Möten")).contains("<html lang=\"en\">");
    }

    @Test
    void wears_name_and_colour_of_the_installation() {
        assertThat(html("x", "x", Language.SV, "GR & <Möten>"))
                .contains(
                        "border-bottom:2px solid #7a1f3d;font-weight:bold\">GR &amp; &lt;Möten&gt;</p>");
    }

    private static String html(String text) {
        return html("Ämne", text, Language.SV, "Möten");
    }

    private static String html(String subject, String text, Language language, String site) {
        MailFrame frame =
                new MailFrame("a@x.se", URI.create("https://motesplats.example"), site, "#7a1f3d");
        return HtmlBody.of(subject, text, language, null, frame);
    }
}
