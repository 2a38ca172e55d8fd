package se.motesplats.event;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Participants;
import se.motesplats.shared.calendar.service.CalendarClient;
import se.motesplats.st.Stage;
import se.motesplats.stand.Http;

/** Calendars for everybody: how programs find and fetch them, and how a day gets into one. */
class PublicCalendarST extends Stage {

    private final Participants stage = participants();

    @Test
    void a_stranger_puts_both_days_into_a_calendar_from_the_page_of_the_event() {
        String title = "Två dagar & mer " + System.nanoTime();
        LocalDate day = LocalDate.parse(stage.today(60));
        long event = stage.event(title, day.toString());
        stage.change(
                "with d as (insert into event_day (event_id, day, starts_at, ends_at) values (?, cast(? as date), '08:30', '12:00'))"
                        + " update event set last_day = cast(? as date) where id = ?",
                event,
                day.plusDays(1).toString(),
                day.plusDays(1).toString(),
                event);
        Page page = newSession("sv-SE", 390, 900).newPage();
        page.navigate("/event/view.xhtml?event=" + event);
        String file = "/event/calendar.ics?event=" + event;
        assertThat(page.locator("link[rel=alternate][type='text/calendar']"))
                .hasAttribute("href", file);
        String text = page.request().get(url() + file).text();
        assertThat(CalendarClient.timesOf(text))
                .containsExactly(day + "T09:00/16:00", day.plusDays(1) + "T08:30/12:00");

        Locator google = page.locator("a[href^='https://calendar.google.com/']");
        assertThat(google).hasCount(2);
        String second = day.plusDays(1).toString().replace("-", "");
        assertThat(google.nth(1).getAttribute("href"))
                .contains("dates=" + second + "T083000/" + second + "T120000")
                .contains("ctz=Europe%2FStockholm", "text=Tv%C3%A5%20dagar%20%26%20mer%20");
        Locator outlook = page.locator("a[href^='https://outlook.office.com/']");
        assertThat(outlook).hasCount(2);
        assertThat(outlook.nth(0).getAttribute("href")).contains("startdt=" + day + "T0");
        axe(page);

        stage.change("update event set status = 'POSTPONED' where id = ?", event);
        page.reload();
        assertThat(page.locator("a[href*='calendar']")).hasCount(0);
        page.context().close();
    }

    @Test
    void pages_lead_programs_to_the_calendar_to_follow() {
        stage.event("Att följa " + System.nanoTime(), stage.today(61));
        long series = stage.number("select id from event_series where code = 'F'");
        Page page = newSession("en-GB", 1280, 900).newPage();
        for (String of : new String[] {"/event/list.xhtml", "/index.xhtml"}) {
            page.navigate(of);
            assertThat(page.locator("link[rel=alternate][type='text/calendar']"))
                    .hasAttribute("href", "/event/calendar.ics?language=en");
        }
        page.navigate("/event/about.xhtml?series=" + series);
        String feed = "/event/calendar.ics?series=" + series + "&language=en";
        assertThat(page.locator("link[rel=alternate][type='text/calendar']"))
                .hasAttribute("href", feed);
        assertThat(page.locator("#follow ~ p a"))
                .hasAttribute("href", url().replaceFirst("https?:", "webcal:") + feed);
        assertThat(page.locator("section[aria-labelledby=follow] input")).hasValue(url() + feed);
        axe(page);
        page.context().close();
    }

    @Test
    void who_comes_again_gets_nothing_until_something_is_new() throws Exception {
        String title = "Taggad " + System.nanoTime();
        long event = stage.event(title, stage.today(62));
        HttpResponse<byte[]> first = fetch("If-None-Match", "\"x\"");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/calendar; charset=utf-8");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(text(first.body())).contains(title);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = fetch("If-None-Match", "\"x\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        stage.change("update event set title = ? where id = ?", "Ny " + title, event);
        HttpResponse<byte[]> changed = fetch("If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(text(changed.body())).contains("Ny " + title);

        HttpResponse<byte[]> packed = fetch("Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream unpacked =
                new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(changed.body());
        }
        stage.change("update event set published = false where id = ?", event);
        assertThat(text(fetch("If-None-Match", "\"x\"").body())).doesNotContain(title);
    }

    private HttpResponse<byte[]> fetch(String header, String value) throws Exception {
        return Http.client()
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(url() + "/event/calendar.ics"))
                                .header(header, value)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
