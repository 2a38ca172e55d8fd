package se.motesplats.seat.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import se.motesplats.seat.SeatStage;
import se.motesplats.stand.Http;

/** The board of all units: its buttons, and how it travels. */
class BoardPageST extends SeatStage {

    private static final String OPEN = "Visa enheter i Göteborg";
    private static final String CLOSE = "Dölj enheter i Göteborg";

    @Test
    void units_below_are_shown_and_hidden_by_keyboard_and_the_focus_stays() {
        long event = fixed();
        String below = below(event);
        Page board = see(COORDINATOR, 1280, "allocation.xhtml?event=" + event);
        assertThat(row(board, below)).hasCount(0);
        tabTo(board, button(board, OPEN));
        board.keyboard().press("Enter");
        assertThat(row(board, below)).isVisible();
        assertThat(row(board, below)).containsText("– ");
        Locator close = button(board, CLOSE);
        assertThat(close).isFocused();
        axe(board);
        board.keyboard().press("Enter");
        assertThat(row(board, below)).hasCount(0);
        assertThat(row(board, "Göteborg")).containsText("5");
    }

    @Test
    void a_page_with_a_login_is_compressed_only_for_who_asked_from_here() throws Exception {
        long event = fixed();
        Page board = see(COORDINATOR, 1280, "allocation.xhtml?event=" + event);
        String page = "/seat/allocation.xhtml?event=" + event;
        String session =
                board.context().cookies().stream()
                        .map((Cookie c) -> c.name + '=' + c.value)
                        .collect(Collectors.joining("; "));

        assertThat(compressed(page, session, "Sec-Fetch-Site", "same-origin")).isTrue();
        assertThat(compressed(page, session, "Sec-Fetch-Site", "none")).isTrue();
        assertThat(compressed(page, session, "Referer", url() + "/index.xhtml")).isTrue();
        assertThat(compressed(page, session, "Sec-Fetch-Site", "cross-site")).isFalse();
        assertThat(compressed(page, session, "Sec-Fetch-Site", "same-site")).isFalse();
        assertThat(compressed(page, session, "Referer", "https://exempel.se/")).isFalse();
        assertThat(compressed(page, session, "Referer", url() + ".exempel.se/")).isFalse();
        assertThat(compressed(page, session, "Accept", "text/html")).isFalse();

        assertThat(compressed("/event/list.xhtml", "language=sv", "Sec-Fetch-Site", "cross-site"))
                .as("nothing secret in it")
                .isTrue();
        assertThat(
                        compressed(
                                "/jakarta.faces.resource/motesplats.css.xhtml?ln=motesplats",
                                session,
                                "Sec-Fetch-Site",
                                "cross-site"))
                .isTrue();
    }

    private boolean compressed(String page, String cookie, String header, String value)
            throws Exception {
        HttpResponse<byte[]> answer =
                Http.client()
                        .build()
                        .send(
                                HttpRequest.newBuilder(URI.create(url() + page))
                                        .header("Accept-Encoding", "gzip, deflate, br")
                                        .header("Cookie", cookie)
                                        .header(header, value)
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        boolean gzip =
                answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        byte[] body = answer.body();
        if (gzip) {
            assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        assertThat(new String(body, StandardCharsets.UTF_8)).containsAnyOf("</html>", "--m-ink");
        return gzip;
    }

    /** Five seats for Göteborg and three for Ale, fixed. */
    private long fixed() {
        long event = event("Tavla");
        stage.round(event, deadline(), Map.of("Göteborg", 5, "Ale", 3));
        return event;
    }

    /** Gives a unit of Göteborg a share of its own; says its name. */
    private String below(long event) {
        stage.change(
                """
                insert into allocation (id, version, event_id, organisation_id, purpose, parent_allocation_id)
                select nextval('seq_id'), 1, a.event_id, u.id, 'UNIT', a.id
                from allocation a join organisation g on g.id = a.organisation_id join organisation u on u.path like g.path || '_%'
                where a.event_id = ? and g.name = 'Göteborg' and u.valid_to is null order by u.id limit 1
                """,
                event);
        return stage.text(
                """
                select u.name from allocation a join organisation u on u.id = a.organisation_id
                where a.event_id = ? and a.parent_allocation_id is not null
                """,
                event);
    }
}
