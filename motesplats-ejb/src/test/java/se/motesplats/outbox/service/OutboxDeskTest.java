package se.motesplats.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.motesplats.outbox.relay.service.RelayLine;
import se.motesplats.shared.Language;

class OutboxDeskTest {

    private final OutboxDesk desk = new OutboxDesk();

    @Test
    void nobodys_second_mail_is_taken_while_the_first_is_under_way() throws Exception {
        desk.lay(List.of(row(1, "a"), row(2, "a"), row(3, "b")));
        assertThat(taken()).isEqualTo(1);
        assertThat(taken()).as("the next of somebody else").isEqualTo(3);
        ExecutorService line = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<Long> second = CompletableFuture.supplyAsync(this::taken, line);
            assertThat(second.isDone()).isFalse();
            desk.done(row(1, "a"), null, "");
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        } finally {
            line.shutdown();
        }
    }

    @Test
    void a_line_that_finds_no_relay_leaves_its_mail_to_the_others_and_the_last_says_why()
            throws Exception {
        RelayLine.Unreachable away = new RelayLine.Unreachable(new MessagingException("away"));
        desk.join();
        desk.join();
        desk.lay(List.of(row(1, "a"), row(2, "b")));
        desk.take();
        desk.leave(row(1, "a"), away);
        assertThat(desk.unreachable()).isNull();
        assertThat(taken()).isEqualTo(1);
        desk.leave(row(1, "a"), away);
        assertThat(desk.unreachable()).isSameAs(away);
        assertThat(desk.takeBack()).extracting(OutboxRow::id).containsExactly(1L, 2L);
    }

    @Test
    void when_something_is_broken_no_line_takes_any_more() throws Exception {
        desk.join();
        desk.lay(List.of(row(1, "a")));
        desk.leave(new IllegalStateException("database"));
        assertThat(desk.take()).isNull();
        assertThat(desk.broken()).hasMessage("database");
    }

    @Test
    void no_minute_has_more_mails_than_the_limit_also_after_a_pause() {
        for (int limit : new int[] {1, 2, 6, 30, 600}) {
            double tokens = OutboxPace.Bucket.size(limit);
            int gone = 0;
            for (int second = 0; second <= 60; second++) {
                tokens = OutboxPace.Bucket.filled(limit, tokens, second == 0 ? 0 : 1);
                int now = (int) Math.floor(tokens + 1e-9);
                tokens -= now;
                gone += now;
            }
            assertThat(gone).as("of %d", limit).isBetween(Math.max(1, limit * 4 / 5), limit);
        }
    }

    private long taken() {
        try {
            return Objects.requireNonNull(desk.take()).id();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static OutboxRow row(long id, String to) {
        return new OutboxRow(
                id, 1, "key-" + id, to + "@motesplats.example", "A", "s", "b", Language.SV);
    }
}
