package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.st.Stage;

/**
 * Every page that the links of the pages lead to, as each kind of person meets it: no error, no
 * missing text, accessible, and within the width of the screen.
 */
class EveryPageST extends Stage {

    private static final String NOBODY = "nobody";
    private static final Pattern NUMBER = Pattern.compile("=\\d+");

    /** In the middle of the demo's Mötesplats IFO 2021, when everybody has something to do. */
    private static final Instant BUSY_DAY = Instant.parse("2021-10-01T08:00:00Z");

    /** The same for everybody, so seen once in each language. */
    private static final Pattern COMMON =
            Pattern.compile(
                    "/(accessibility|api|design|clock|event/list|account/(me|deputies|tokens|login|forgot))\\.xhtml.*");

    private static final Set<String> SEEN = new HashSet<>();

    /** What a page is made of, whatever it says. */
    private static final String MADE_OF =
            """
            () => [...new Set([...document.querySelectorAll('body *')].map(
                e => e.localName + '.' + e.className + '[' + e.getAttributeNames() + ']'))].sort().join()
            """;

    /** Pages made of the same are equally sound for others; axe takes most of the time. */
    private static final Set<String> SOUND = new HashSet<>();

    @BeforeEach
    void itIsABusyDay() {
        setClock(BUSY_DAY);
    }

    @AfterEach
    void itIsToday() {
        resetClock();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "karin.koordinator",
                "admin",
                "wilma.wester",
                "kontakt.partille",
                "chef.partille",
                "emil.ek",
                "petra.palm",
                NOBODY
            })
    void is_sound_on_a_large_light_screen_in_Swedish(String who) {
        if (!who.equals(NOBODY)) {
            login(who + "@motesplats.example");
        }
        walk(page(), "sv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "karin.koordinator",
                "admin",
                "wilma.wester",
                "kontakt.partille",
                "chef.partille",
                "emil.ek",
                "petra.palm",
                NOBODY
            })
    void is_sound_on_a_small_dark_screen_in_English(String who) {
        try (BrowserContext phone = newSession("en-GB", 390, 844)) {
            Page page = phone.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            if (!who.equals(NOBODY)) {
                loginInEnglish(page, who + "@motesplats.example");
            }
            walk(page, "en");
        }
    }

    private static void loginInEnglish(Page page, String email) {
        page.navigate("/account/login.xhtml");
        page.getByLabel("E-mail").fill(email);
        page.locator("input[type=password]").fill("demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .last()
                .click();
        page.waitForURL(address -> !address.contains("/account/login"));
    }

    /** Follows the links, one address of each form. */
    private void walk(Page page, String language) {
        Set<String> known = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of("/index.xhtml"));
        while (!open.isEmpty()) {
            String path = open.remove(0);
            String form = NUMBER.matcher(path).replaceAll("=N");
            if (!known.add(form)
                    || (COMMON.matcher(path).matches() && !SEEN.add(language + form))) {
                continue;
            }
            look(page, language, path);
            for (Locator link : page.locator("a[href*='.xhtml']").all()) {
                String to = link.getAttribute("href").replaceAll("#.*", "");
                // Filters and sorting show the same page again; an export is a file.
                if (to.startsWith("/")
                        && !to.contains("/export.xhtml")
                        && to.chars().filter(c -> c == '=').count() < 3
                        && !to.matches(".*[?&](sort|status|page|q)=.*")
                        && !to.startsWith("/jakarta.faces.resource/")) {
                    open.add(to);
                }
            }
        }
        assertThat(known).contains("/index.xhtml", "/event/list.xhtml");
    }

    private void look(Page page, String language, String path) {
        Response answer = page.navigate(path);
        assertThat(answer.status()).as("answer of " + path).isLessThan(400);
        if (SOUND.add(language + NUMBER.matcher(path).replaceAll("=N") + page.evaluate(MADE_OF))) {
            axe(page);
        }
        assertThat(page.content()).as("missing texts of " + path).doesNotContain("??");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits the width: " + path)
                .isEqualTo(true);
    }
}
