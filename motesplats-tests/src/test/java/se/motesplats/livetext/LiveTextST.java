package se.motesplats.livetext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.livetext.service.TextMerge;
import se.motesplats.st.Stage;
import se.motesplats.stand.Poll;

/**
 * Two browsers in one text: at the same time, without network, closed, logged out, without scripts.
 */
class LiveTextST extends Stage {

    private static final String KARIN = "karin.koordinator@motesplats.example";
    private static final String EMIL = "emil.ek@motesplats.example";

    private BrowserContext second;
    private Page anna;
    private Page bo;

    @BeforeEach
    void open_the_text_twice() {
        participants()
                .change(
                        "delete from live_text where kind = 'PRACTICE' and owner_id = 0 and field ="
                                + " 'text'");
        login(KARIN);
        anna = open("/design.xhtml");
        second = newSession("sv-SE", 390, 844);
        bo = second.newPage();
        login(bo, EMIL);
        bo.navigate("/design.xhtml");
    }

    @AfterEach
    void close() {
        second.close();
    }

    private static Locator area(Page page) {
        return page.locator("#liveOfAll");
    }

    private static Locator state(Page page) {
        return page.locator("#liveOfAll_state");
    }

    private static void type(Page page, String text) {
        area(page).focus();
        page.keyboard().type(text);
    }

    private String stored() {
        return participants()
                .text(
                        "select coalesce(max(content), '') from live_text where kind = 'PRACTICE' and"
                                + " owner_id = 0 and field = 'text'");
    }

    private void awaitStored(String... words) {
        Poll.untilTrue(
                Duration.ofSeconds(20),
                "all to be stored",
                () -> List.of(words).stream().allMatch(stored()::contains));
    }

    @Test
    void two_who_write_at_once_see_each_other_and_keep_their_carets() {
        type(anna, "Rad ett\nRad två\n");
        assertThat(area(bo)).hasValue("Rad ett\nRad två\n");
        assertThat(state(anna)).containsText("Sparat kl.");
        // Bo writes at the top, Anna at the end, key by key.
        area(bo).focus();
        bo.keyboard().press("Control+Home");
        List<String> hers = new ArrayList<>();
        List<String> his = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            hers.add("anna" + i);
            his.add("bo" + i);
            anna.keyboard().type("anna" + i + " ");
            bo.keyboard().type("bo" + i + " ");
            anna.waitForTimeout(150);
        }
        assertThat(state(anna)).containsText("skriver också");
        Poll.untilTrue(
                Duration.ofSeconds(20),
                "both to show the same",
                () -> {
                    anna.waitForTimeout(200);
                    return area(anna).inputValue().equals(area(bo).inputValue());
                });
        String end = area(anna).inputValue();
        assertThat(end).isEqualTo(stored());
        assertThat(end)
                .startsWith(String.join(" ", his))
                .contains("Rad två\n" + String.join(" ", hers));
        anna.keyboard().type("SLUT");
        bo.keyboard().type("TOPP ");
        awaitStored("anna11 SLUT", "bo11 TOPP Rad ett");
        axe(anna);
        axe(bo);
    }

    @Test
    void what_is_typed_without_network_comes_when_it_is_back_beside_what_the_other_wrote() {
        type(anna, "Vi börjar.\n");
        assertThat(area(bo)).hasValue("Vi börjar.\n");
        bo.context().setOffline(true);
        area(bo).focus();
        bo.keyboard().press("Control+End");
        bo.keyboard().type("Bo skrev i tunneln.\n");
        assertThat(state(bo)).containsText("Ingen kontakt");
        type(anna, "Anna skrev på kontoret.\n");
        awaitStored("kontoret");
        bo.keyboard().press("Control+Home");
        bo.keyboard().type("Överst av Bo. ");
        bo.waitForTimeout(4_000);
        assertThat(stored()).doesNotContain("tunneln");
        axe(bo);
        bo.context().setOffline(false);
        awaitStored("Vi börjar.", "tunneln", "kontoret", "Överst av Bo.");
        assertThat(stored().split("tunneln", -1)).hasSize(2);
        assertThat(area(anna)).hasValue(stored());
        assertThat(area(bo)).hasValue(stored());
        assertThat(state(bo)).containsText("Sparat");
    }

    @Test
    void what_a_closed_tab_did_not_send_comes_with_the_next_page_and_once() {
        bo.context().setOffline(true);
        type(bo, "Sista ordet före tunneln");
        assertThat(state(bo)).containsText("Ingen kontakt");
        bo.close();
        assertThat(stored()).isEmpty();
        second.setOffline(false);
        Page later = second.newPage();
        later.navigate("/account/me.xhtml");
        awaitStored("Sista ordet före tunneln");
        later.navigate("/design.xhtml");
        assertThat(area(later)).hasValue("Sista ordet före tunneln");
        assertThat(
                        (Integer)
                                later.evaluate(
                                        "Object.keys(localStorage).filter(k => k.includes('.live.')).length"))
                .isZero();
        assertThat(
                        participants()
                                .number(
                                        "select revision from live_text where kind = 'PRACTICE' and"
                                                + " owner_id = 0 and field = 'text'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_typed_in_the_last_moment_before_the_tab_is_closed_arrives() {
        type(bo, "Hann precis");
        bo.close(new Page.CloseOptions().setRunBeforeUnload(false));
        Page later = second.newPage();
        later.navigate("/design.xhtml");
        awaitStored("Hann precis");
        assertThat(area(later)).hasValue("Hann precis");
    }

    @Test
    void what_is_typed_after_the_session_ended_comes_after_the_next_login() {
        BrowserContext third = newSession("sv-SE", 1280, 900);
        Page page = third.newPage();
        loginByForm(page, EMIL);
        page.navigate("/design.xhtml");
        type(page, "Före. ");
        awaitStored("Före.");
        List<Cookie> none =
                third.cookies().stream().filter(c -> !c.name.equals("JSESSIONID")).toList();
        third.clearCookies();
        third.addCookies(none);
        page.keyboard().type("Efter utloggningen.");
        assertThat(state(page)).containsText("Du är utloggad");
        axe(page);
        state(page).locator("a").click();
        logIn(page, EMIL);
        page.waitForURL(address -> address.contains("/design.xhtml"));
        awaitStored("Före. Efter utloggningen.");
        assertThat(area(page)).hasValue("Före. Efter utloggningen.");
        third.close();
    }

    @Test
    void without_scripts_it_is_a_form_that_loses_nothing_of_the_others() {
        type(anna, "Annas rad\n");
        awaitStored("Annas rad");
        Browser browser = second.browser();
        BrowserContext plain =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(url())
                                .setLocale("sv-SE")
                                .setJavaScriptEnabled(false)
                                .setStorageState(second.storageState()));
        Page page = plain.newPage();
        page.navigate("/design.xhtml");
        assertThat(area(page)).hasValue("Annas rad\n");
        area(page).fill("Annas rad\nBos rad utan skript\n");
        type(anna, "Annas nästa\n");
        awaitStored("Annas nästa");
        page.locator(".m-live-save").click();
        assertThat(area(page)).hasValue(stored());
        assertThat(stored()).contains("Annas rad", "Annas nästa", "Bos rad utan skript");
        plain.close();
    }

    @Test
    void the_script_brings_texts_together_as_the_server_does() {
        Random random = new Random(13);
        for (int i = 0; i < 300; i++) {
            String base = scribble(random, 8);
            String mine = changed(random, base);
            String theirs = changed(random, base);
            List<Splice> local = TextMerge.typed(base, mine);
            List<Splice> news = TextMerge.between(base, theirs);
            Object said =
                    anna.evaluate(
                            "([base, mine, news]) => { const l = motesplatsLive; const t = l.typed(base, mine);"
                                    + " return [JSON.stringify(t), l.join(base, t, news), l.isOnePlace(base, t), l.apply(base, news)]; }",
                            List.of(base, mine, arrays(news)));
            assertThat(said)
                    .as(base + "|" + mine + "|" + theirs)
                    .isEqualTo(
                            List.of(
                                    json(local),
                                    TextMerge.join(base, local, news),
                                    TextMerge.isOnePlace(base, local),
                                    theirs));
        }
    }

    private static List<List<Object>> arrays(List<Splice> splices) {
        return splices.stream().map(s -> List.<Object>of(s.from(), s.to(), s.with())).toList();
    }

    private static String json(List<Splice> splices) {
        return splices.isEmpty()
                ? "[]"
                : "[["
                        + splices.get(0).from()
                        + ","
                        + splices.get(0).to()
                        + ",\""
                        + splices.get(0).with().replace("\n", "\\n")
                        + "\"]]";
    }

    private static String scribble(Random random, int most) {
        String[] words = {"ett", "två", "åäö", "13.30", "e-post", "😀", ".", "e\u0301n", "mötet"};
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(most); n > 0; n--) {
            text.append(words[random.nextInt(words.length)])
                    .append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private static String changed(Random random, String base) {
        int at = random.nextInt(base.length() + 1);
        if (at > 0 && at < base.length() && Character.isLowSurrogate(base.charAt(at))) {
            at--;
        }
        int to = Math.min(base.length(), at + random.nextInt(6));
        if (to > 0 && to < base.length() && Character.isLowSurrogate(base.charAt(to))) {
            to++;
        }
        return base.substring(0, at) + scribble(random, 4).strip() + base.substring(to);
    }
}
