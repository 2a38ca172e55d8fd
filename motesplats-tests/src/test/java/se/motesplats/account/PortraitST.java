package se.motesplats.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** A contact person shows a face, first to colleagues, then to everybody. */
class PortraitST extends Stage {

    private void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    @Test
    void a_face_stands_beside_the_name_for_those_who_may_see_it() throws IOException {
        String about =
                "/event/view.xhtml?event="
                        + participants().event("Prov av bild", participants().today(40));
        login("karin.koordinator@motesplats.example");
        open("/account/me.xhtml");
        press("Visa bilden");
        assertThat(page().locator(".m-summary")).containsText("Bild");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        page().locator("[id='picture:file']")
                .setInputFiles(new FilePayload("jag.png", "image/png", png.toByteArray()));
        press("Visa bilden");
        Locator face = page().getByAltText("Bilden på dig");
        assertThat(face).isVisible();
        assertThat(page().locator(".m-user summary .m-face")).isVisible();
        axe(page());
        String address = face.getAttribute("src");
        APIResponse own = page().request().get(address);
        Assertions.assertThat(own.headers())
                .containsEntry("cache-control", "private, max-age=86400")
                .containsEntry("content-type", "image/jpeg");

        try (var stranger = newSession("sv-SE", 390, 844)) {
            Page seen = stranger.newPage();
            seen.navigate(about);
            assertThat(seen.locator("main .m-face")).hasCount(0);
            Assertions.assertThat(stranger.request().get(address).status()).isEqualTo(404);

            page().getByLabel("Visa bilden också för besökare").check();
            press("Spara bilden");
            assertThat(page().getByText("för besökare där du är kontaktperson").first())
                    .isVisible();
            seen.reload();
            assertThat(seen.locator("main .m-face")).isVisible();
            Assertions.assertThat(stranger.request().get(address).status()).isEqualTo(200);
            axe(seen);
        }
        press("Ta bort bilden");
        assertThat(page().locator("main")).not().containsText(Pattern.compile("Ta bort bilden"));
        Assertions.assertThat(page().request().get(address).status()).isEqualTo(404);
    }
}
