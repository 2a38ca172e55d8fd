package se.motesplats.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(HtmlBody.of("<b>&", "Hej", Language.SV))
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
    void says_its_language() {
        assertThat(HtmlBody.of("x", "x", Language.EN)).contains("<html lang=\"en\">");
    }

    private static String html(String text) {
        return HtmlBody.of("Ämne", text, Language.SV);
    }
}
