package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** The installation gets a name, a colour and a logo, seen before they are saved. */
class SitePageST extends Stage {

    private static final String ADMIN = "admin@motesplats.example";

    /** Later tests of the same server look for its usual name. */
    @AfterEach
    void itIsCalledAsItWas() {
        open("/site.xhtml");
        field("name").fill("Mötesplats");
        field("colour").fill("");
        field("purposeSv").fill("");
        press("Spara utseendet");
        assertThat(page().getByRole(AriaRole.STATUS).first()).containsText("sparat");
    }

    private Locator field(String id) {
        return page().locator("[id='form:" + id + "']");
    }

    private void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private static String colourOf(Locator thing) {
        return (String) thing.evaluate("thing => getComputedStyle(thing).backgroundColor");
    }

    private static FilePayload file(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }

    @Test
    void name_colour_and_logo_are_seen_before_and_on_every_page_after() throws IOException {
        login(ADMIN);
        open("/site.xhtml");
        axe(page());
        field("name").fill("Mötesplats GR");
        field("purposeSv").fill("Här möts socialtjänsten i tretton kommuner.");
        field("colour").fill("#ffd400");
        press("Visa färgen först");
        assertThat(page().getByText("Den går inte att spara.")).isVisible();
        press("Spara utseendet");
        assertThat(page().locator(".m-summary")).containsText("Närmaste färg som går bra är #");
        assertThat(field("name")).hasValue("Mötesplats GR");

        field("colour").fill("#7A1F3D");
        press("Visa färgen först");
        assertThat(page().getByText("Text i färgen går bra att läsa")).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        colourOf(page().locator(".m-preview-bar").first()))
                .isEqualTo("rgb(122, 31, 61)");
        axe(page());
        press("Spara utseendet");
        assertThat(page().getByRole(AriaRole.STATUS).first()).containsText("sparat");

        Locator chosen = page().locator("[id='logoForm:file']");
        chosen.setInputFiles(
                file("logo.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        press("Visa logotypen");
        assertThat(page().locator(".m-summary")).containsText("går inte att läsa som bild");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 28, BufferedImage.TYPE_INT_ARGB), "png", png);
        chosen.setInputFiles(file("logo.png", "image/png", png.toByteArray()));
        press("Visa logotypen");
        assertThat(page().locator(".m-brand img")).isVisible();

        try (var stranger = newSession("sv-SE", 390, 844)) {
            Page seen = stranger.newPage();
            seen.navigate("/index.xhtml");
            assertThat(seen.locator(".m-brand")).containsText("Mötesplats GR");
            assertThat(seen.locator(".m-brand img")).isVisible();
            assertThat(seen.locator(".m-lead"))
                    .hasText("Här möts socialtjänsten i tretton kommuner.");
            org.assertj.core.api.Assertions.assertThat(colourOf(seen.locator(".m-header")))
                    .isEqualTo("rgb(122, 31, 61)");
            axe(seen);
        }
        press("Ta bort logotypen");
        assertThat(page().locator(".m-brand img")).hasCount(0);
    }
}
