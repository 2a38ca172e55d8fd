package se.motesplats.event;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** A coordinator says what strangers see of a series, and a stranger sees it. */
class SeriesPageST extends Stage {

    private static final String SERIES = "Mötesplats Nära vård och omsorg";

    private void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    @Test
    void voices_and_a_picture_are_seen_by_strangers_on_a_phone() throws IOException {
        login("karin.koordinator@motesplats.example");
        open("/event/series.xhtml");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(SERIES)).click();
        page().getByText("Ändra bild och röster").click();
        press("Lägg till rösten");
        assertThat(page().locator(".m-summary")).containsText("Vad personen säger");
        page().locator("[id='form:quote']").fill("Jag tog med mig <b>tre</b> saker hem.");
        page().locator("[id='form:who']").fill("Ada, sjuksköterska i Ale");
        press("Lägg till rösten");
        assertThat(page().getByRole(AriaRole.STATUS).first()).containsText("Ada, sjuksköterska");

        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB), "png", png);
        page().locator("[id='pictureForm:file']")
                .setInputFiles(new FilePayload("sal.png", "image/png", png.toByteArray()));
        page().locator("[id='pictureForm:text']").fill("En tom sal");
        press("Visa bilden");
        assertThat(page().getByAltText("En tom sal")).isVisible();
        axe(page());

        try (var stranger = newSession("en-GB", 390, 844)) {
            Page seen = stranger.newPage();
            seen.navigate("/index.xhtml");
            assertThat(seen.locator("blockquote").first())
                    .hasText("Jag tog med mig <b>tre</b> saker hem.");
            axe(seen);
            seen.locator(".m-series").getByText(SERIES).click();
            assertThat(seen.getByAltText("En tom sal")).isVisible();
            Locator voice = seen.locator(".m-voice");
            assertThat(voice).containsText("Ada, sjuksköterska i Ale");
            axe(seen);
        }
        press("Ta bort bilden");
        press("Ta bort det som Ada, sjuksköterska i Ale säger");
        assertThat(page().locator(".m-voice")).hasCount(0);
    }
}
