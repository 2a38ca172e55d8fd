package se.motesplats.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Http;
import se.motesplats.stand.Mail;
import se.motesplats.stand.Poll;

/** The mail relay is away for ten minutes: nothing is lost, nothing comes twice. */
class MailServerAwayST extends Stage {

    private static final int MAILS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String OURS = "away-%02d@motesplats.example";

    @Test
    void every_mail_comes_once_when_the_relay_is_back() throws SQLException {
        setClock(Clock.systemUTC().instant());
        mails().stop();
        try {
            putIntoOutbox();
            Poll.untilTrue(
                    PATIENCE,
                    "a first attempt for each mail",
                    () -> count("status = 'RETRY'") == MAILS);
            assertThat(arrived()).isEmpty();
            Poll.untilTrue(
                    PATIENCE,
                    "the health to say what to do",
                    () -> health().contains("motesplats.smtp.host and motesplats.smtp.port"));
            setClock(Clock.systemUTC().instant().plus(Duration.ofMinutes(10)));
        } finally {
            mails().start();
        }
        Poll.untilTrue(PATIENCE, "all mails to be sent", () -> count("status = 'SENT'") == MAILS);
        // One more round of the worker would show what it sends twice.
        Instant sent = Clock.systemUTC().instant();
        Poll.untilTrue(PATIENCE, "another run of the worker", () -> workerRanAfter(sent));
        assertThat(arrived())
                .extracting(Mail::to)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MAILS).mapToObj(OURS::formatted).toList());
        setClock(Clock.systemUTC().instant());
        Poll.untilTrue(
                PATIENCE,
                "the health to be well again",
                () -> health().contains("\"relayAwaySeconds\":\"0\""));
    }

    private String health() {
        try {
            return Http.client()
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(url() + "/health"))
                                    .header("Authorization", "Bearer " + Application.MONITOR_TOKEN)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Mail> arrived() {
        return mails().all().stream().filter(m -> m.to().startsWith("away-")).toList();
    }

    private void putIntoOutbox() throws SQLException {
        String row =
                """
                insert into outbox_mail (id, version, dedup_key, to_address, to_name, template, subject, body,
                    status, created_at, next_attempt_at, give_up_at)
                values (nextval('seq_id'), 0, ?, ?, 'Away', 'test', 'Relay away', 'Text', 'QUEUED', now(), now(),
                    now() + interval '2 days')
                """;
        try (Connection connection = database().connectAsOwner();
                PreparedStatement insert = connection.prepareStatement(row)) {
            for (int i = 0; i < MAILS; i++) {
                insert.setString(1, "away-" + i);
                insert.setString(2, OURS.formatted(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long count(String condition) {
        return number(
                "select count(*) from outbox_mail where dedup_key like 'away-%' and " + condition);
    }

    private boolean workerRanAfter(Instant moment) {
        return number(
                        "select count(*) from job where name = 'mailing.send' and last_run > '"
                                + moment
                                + "'")
                == 1;
    }

    private long number(String query) {
        return participants().number(query);
    }
}
