package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The list of a page's headings, made of the page as it was written. */
class HeadingsTest {

    private static final String PAGE =
            "<p>Ingress</p><h2>När &amp; var</h2><section id=\"h-platser\"><h2 class=\"x\">Platser</h2></section>"
                    + "<h2 id=\"own\">Egen <span class=\"m-chip\">Klart</span></h2><h2>Platser</h2><h2></h2><h3>Under</h3>";

    private static String of(String page) {
        return Headings.of(page).orElseThrow().beside("På sidan", false);
    }

    @Test
    void each_heading_gets_an_address_and_a_link_in_its_order() {
        assertThat(of(PAGE))
                .startsWith(
                        "<div class=\"m-with-contents\"><details class=\"m-contents m-fold\" open=\"open\"><summary>På sidan</summary>")
                .contains(
                        "<li><a href=\"#h-nar-var\">När &amp; var</a></li>"
                                + "<li><a href=\"#h-platser-2\">Platser</a></li>"
                                + "<li><a href=\"#own\">Egen  Klart</a></li>"
                                + "<li><a href=\"#h-platser-3\">Platser</a></li></ul>")
                .contains("<h2 id=\"h-nar-var\">När &amp; var</h2>")
                .contains("<h2 id=\"h-platser-2\" class=\"x\">Platser</h2>")
                .contains("<h2 id=\"own\">Egen")
                .contains("<h2></h2><h3>Under</h3></div></div>");
    }

    @Test
    void nothing_of_the_page_is_lost_or_changed() {
        String body = of(PAGE).replaceFirst("(?s)^.*m-with-contents-body\">", "");
        assertThat(body.replaceAll(" id=\"h-(nar-var|platser-[23])\"", ""))
                .isEqualTo(PAGE + "</div></div>");
    }

    @Test
    void two_headings_need_no_list() {
        assertThat(Headings.of("<h2>Ett</h2><h2>Två</h2><h2> </h2>")).isEmpty();
    }
}
