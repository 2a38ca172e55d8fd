package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Http;

/** What strangers get without looking at a page: nothing about the node, and no session. */
class MonitoringST extends Stage {

    private static final List<String> MONITORED =
            List.of("/health", "/health/live", "/health/ready", "/metrics");

    private final HttpClient http = Http.client().build();

    @Test
    void strangers_learn_nothing_of_the_node() throws IOException, InterruptedException {
        for (String path : MONITORED) {
            for (String token : new String[] {null, "", "wrong", Application.MONITOR_TOKEN + "x"}) {
                HttpResponse<String> answer = get(path, token);
                assertThat(answer.statusCode()).as(path + " with " + token).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("\"UP\"", "motesplats_up");
            }
        }
    }

    @Test
    void supervision_sees_checks_and_figures() throws IOException, InterruptedException {
        for (String path : MONITORED.subList(0, 3)) {
            HttpResponse<String> answer = get(path, Application.MONITOR_TOKEN);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("\"status\":\"UP\"");
        }
        assertThat(get("/health", Application.MONITOR_TOKEN).body())
                .contains("\"database\"", "\"jobs\"", "\"outbox\"")
                .containsPattern("\"schema\"\\s*:\\s*\"0[0-9]{3}\"");
        assertThat(get("/metrics", Application.MONITOR_TOKEN).body())
                .contains(
                        "motesplats_up{check=\"database\"} 1\n",
                        "\nmotesplats_outbox_waiting ",
                        "\nmotesplats_outbox_oldest_seconds ",
                        "\nmotesplats_outbox_retry ",
                        "\nmotesplats_outbox_error_percent ",
                        "\nmotesplats_outbox_relay_away_seconds ",
                        "\njvm_memory_heap_used_bytes ");
    }

    @Test
    void who_only_reads_gets_no_session() throws IOException, InterruptedException, SQLException {
        for (String path :
                List.of(
                        "/",
                        "/event/list.xhtml",
                        "/event/list.xhtml?period=past",
                        "/accessibility.xhtml",
                        "/api.xhtml",
                        "/event/view.xhtml?event=" + publicEvent())) {
            HttpResponse<String> answer = get(path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .containsPattern("script-src 'self' 'nonce-[^']+'");
        }
    }

    private long publicEvent() throws SQLException {
        try (Connection connection = database().connectAsOwner();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select min(id) from event where published")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private HttpResponse<String> get(String path, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
