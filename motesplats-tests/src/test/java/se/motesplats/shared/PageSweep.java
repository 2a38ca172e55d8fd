package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ViewportSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.it.HiddenContact;
import se.motesplats.it.Participants;
import se.motesplats.st.Stage;

/**
 * Every page that the links of the pages lead to, as each kind of person meets it: no error, no
 * missing text, no name of a contact person whose identity became protected, accessible, and within
 * the width of the screen. A class for each screen, so that they run side by side, and what is the
 * same for several people is looked at once for each screen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageSweep extends Stage {

    private static final String NOBODY = "nobody";
    private static final Pattern NUMBER = Pattern.compile("=\\d+");

    /** A list of formats is as good as another. */
    private static final Pattern FORMATS = Pattern.compile("format=[^&]+");

    /** In the middle of the demo's Mötesplats IFO 2021, when everybody has something to do. */
    private static final Instant BUSY_DAY = Instant.parse("2021-10-01T08:00:00Z");

    /** A task is as good as another. */
    private static final Pattern TASKS = Pattern.compile("task=[^&]+");

    /** One chapter is as good as another. */
    private static final Pattern PARTS = Pattern.compile("part=[^&]+");

    /** The same for everybody, so seen once. */
    private static final Pattern COMMON =
            Pattern.compile(
                    "/(accessibility|api|design|clock|event/list|help/(handbook|news)|account/(me|data|deputies|tokens|login|forgot))\\.xhtml.*");

    private static final String LINKS =
            "() => [...document.querySelectorAll(\"a[href*='.xhtml']\")].map(a => a.getAttribute('href'))";

    /** A screen of 1280 at four times the size. */
    private static final int MAGNIFIED = 320;

    /**
     * With the few colours of the system: what has no ring when it has the focus, what is current
     * or pressed and looks as what is not, and bars that cannot be seen.
     */
    private static final String UNTOLD =
            """
            () => {
                const faults = [];
                const name = e => (e.outerHTML.match(/^<[^>]*>/) || [''])[0] + ' ' + e.textContent.trim().slice(0, 40);
                const seen = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
                const looks = e => { const s = getComputedStyle(e);
                    return [s.fontWeight, s.textDecorationLine, s.borderTopStyle, s.borderTopWidth, s.borderBottomStyle, s.borderBottomWidth,
                        s.borderBottomColor, s.borderLeftWidth, s.outlineStyle, s.backgroundColor, s.color].join(); };
                const told = 'a[aria-current]:not([aria-current=false]), [aria-pressed=true], [aria-selected=true]';
                for (const e of [...document.querySelectorAll(told)].filter(seen)) {
                    const other = [...(e.closest('ul, ol, nav, tr, div') || document).querySelectorAll(e.tagName)]
                        .find(o => o !== e && !o.matches(told) && o.className === e.className && seen(o));
                    if (other && looks(other) === looks(e)) faults.push('not told: ' + name(e));
                }
                const canvas = getComputedStyle(document.documentElement).backgroundColor;
                for (const e of document.querySelectorAll('svg [class*=m-fill-], svg [class*=m-bar-], svg [class*=m-part]')) {
                    if (seen(e) && getComputedStyle(e).fill === canvas) faults.push('not seen: ' + name(e));
                }
                const kinds = new Set();
                for (const e of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")) {
                    const kind = e.tagName + e.type + e.className + (e.parentElement ? e.parentElement.className : '');
                    if (kinds.has(kind) || !seen(e) || e.disabled || e.tabIndex < 0) continue;
                    kinds.add(kind);
                    e.focus({preventScroll: true});
                    const s = getComputedStyle(e);
                    if (document.activeElement === e && (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2))
                        faults.push('no ring: ' + name(e));
                }
                return faults;
            }
            """;

    private final Set<String> seen = new HashSet<>();
    private final Set<String> strained = new HashSet<>();

    private Participants stage;
    private long event;
    private String contact;

    @BeforeAll
    void itIsABusyDay() {
        setClock(BUSY_DAY);
        stage = participants();
        event = stage.number("select id from event where title = 'Mötesplats IFO 2021'");
        contact = HiddenContact.of(event, stage);
    }

    @AfterAll
    void itIsToday() {
        HiddenContact.becomes(event, contact, stage);
        resetClock();
    }

    /** A session on such a screen, in the language that is proven on it. */
    abstract BrowserContext screen();

    /** A page of the session, on which that person is logged in. */
    abstract Page logIn(BrowserContext session, String email);

    /** A page of the session for somebody who does not log in. */
    abstract Page visit(BrowserContext session);

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
    void every_page_is_sound_for(String who) {
        try (BrowserContext session = screen()) {
            walk(who.equals(NOBODY) ? visit(session) : logIn(session, who + "@motesplats.example"));
        }
    }

    /** Follows the links, one address of each form. */
    private void walk(Page page) {
        Set<String> known = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of("/index.xhtml"));
        while (!open.isEmpty()) {
            String path = open.remove(0);
            String form =
                    PARTS.matcher(
                                    TASKS.matcher(
                                                    FORMATS.matcher(
                                                                    NUMBER.matcher(path)
                                                                            .replaceAll("=N"))
                                                            .replaceAll("format=F"))
                                            .replaceAll("task=T"))
                            .replaceAll("part=P");
            if (!known.add(form) || (COMMON.matcher(path).matches() && !seen.add(form))) {
                continue;
            }
            look(page, path);
            if (strained.add(form)) {
                strain(page, path);
            }
            for (Object link : list(page.evaluate(LINKS))) {
                String to = link.toString().replaceAll("#.*", "");
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

    private void look(Page page, String path) {
        Response answer = page.navigate(path);
        assertThat(answer.status()).as("answer of " + path).isLessThan(400);
        axe(page);
        assertThat(page.content())
                .as("missing texts, and names that must not be told, of " + path)
                .doesNotContain("??")
                .doesNotContainPattern(HiddenContact.NAMED);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits the width: " + path)
                .isEqualTo(true);
    }

    /** On a screen so narrow, and with the colours of the system alone. */
    private static void strain(Page page, String path) {
        ViewportSize usual = page.viewportSize();
        page.setViewportSize(MAGNIFIED, usual.height);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing goes sideways when magnified: " + path)
                .isEqualTo(MAGNIFIED);
        page.setViewportSize(usual.width, usual.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.keyboard().press("Tab");
        assertThat(list(page.evaluate(UNTOLD))).as("with forced colours: " + path).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private static List<?> list(Object answer) {
        return (List<?>) answer;
    }
}
