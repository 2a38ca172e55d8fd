package se.motesplats.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** Somebody unticks mails, and says no by the link of one. */
class MailChoiceST extends Stage {

    private static final String FREE = "Fria platser för den som kommer först";

    private void press(Page where, String button) {
        where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    /** The link of a mail to this person; its mail is another test's matter. */
    private String link(String user) {
        String secret = "prov-" + UUID.randomUUID() + "-" + UUID.randomUUID();
        participants()
                .change(
                        """
                        insert into account_token (id, version, kind, person_id, hash, name, created_at, expires_at)
                        select nextval('seq_id'), 1, 'MAILS', id, ?, 'seat.free', now(), timestamptz '2099-01-01 12:00Z'
                        from person where email = ?
                        """,
                        new SecretToken(secret).hash(),
                        user + "@motesplats.example");
        return "/account/stop?token=" + secret;
    }

    @Test
    void what_is_unticked_stays_so_until_it_is_ticked_again() {
        login("kontakt.partille@motesplats.example");
        open("/account/me.xhtml");
        page().getByText("Välj vilka mejl du vill ha").click();
        Locator box = page().getByLabel(FREE);
        assertThat(box).isChecked();
        int all = page().getByRole(AriaRole.CHECKBOX).count();
        axe(page());
        box.press("Space");
        press(page(), "Spara mina val");
        assertThat(page().getByRole(AriaRole.STATUS).first())
                .containsText("%d av %d".formatted(all - 1, all));
        assertThat(box).not().isChecked();
        assertThat(page().getByText("Din egen plats")).isVisible();
        box.press("Space");
        press(page(), "Spara mina val");
        assertThat(page().getByRole(AriaRole.STATUS).first())
                .containsText("%d av %d".formatted(all, all));
        press(page(), "Avsluta länkarna i mejl jag har fått");
        assertThat(page().getByRole(AriaRole.STATUS).first()).containsText("fungerar inte längre");
    }

    @Test
    void the_link_of_a_mail_shows_one_button_and_works_without_login() {
        String link = link("petra.palm");
        try (var stranger = newSession("sv-SE", 390, 844)) {
            Page seen = stranger.newPage();
            seen.navigate(link);
            assertThat(seen.getByText(FREE)).isVisible();
            axe(seen);
            press(seen, "Sluta skicka sådana mejl till mig");
            assertThat(seen.getByText("Du får inga fler sådana mejl")).isVisible();
            axe(seen);
            seen.navigate("/account/stop?token=" + "x".repeat(43));
            assertThat(seen.getByText("Länken fungerar inte längre")).isVisible();
        }
    }

    @Test
    void a_mail_program_says_no_with_one_request_and_may_say_it_twice() {
        String link = link("petra.palm");
        try (var program = newSession("en-GB", 1280, 900)) {
            APIRequestContext http = program.request();
            for (int i = 0; i < 2; i++) {
                APIResponse answer =
                        http.post(
                                link,
                                RequestOptions.create()
                                        .setMaxRedirects(0)
                                        .setForm(
                                                FormData.create()
                                                        .set("List-Unsubscribe", "One-Click")));
                Assertions.assertThat(answer.status()).isEqualTo(200);
            }
            Assertions.assertThat(http.post("/account/stop?token=" + "x".repeat(43)).status())
                    .isEqualTo(404);
        }
        Assertions.assertThat(
                        participants()
                                .number(
                                        """
                                        select count(*) from mail_refusal r join person p on p.id = r.person_id
                                        where p.email = 'petra.palm@motesplats.example' and r.mail_kind = 'seat.free'
                                        """))
                .isEqualTo(1);
    }
}
