package se.motesplats.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Postgres;

/** PostgreSQL is restarted under load: there are errors while it is away, and none after. */
class DatabaseRestartST extends Stage {

    private static final int READERS = 4;
    private static final int ANSWERS_AFTER = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A connection that was fine is not asked again for so long, and may be broken meanwhile. */
    private static final Duration TRUST = Duration.ofSeconds(1);

    /** One answer of the application and when it was asked for. */
    private record Answer(long askedAt, int status) {}

    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void the_application_works_again_by_itself() throws InterruptedException {
        Postgres postgres = sharedPostgres();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            for (int i = 0; i < READERS; i++) {
                readers.execute(this::read);
            }
            Poll.untilTrue(PATIENCE, "answers before", () -> answers.size() > ANSWERS_AFTER / 4);
            assertThat(answers).allMatch(a -> a.status() == 200);

            postgres.stop();
            int before = answers.size();
            Poll.untilTrue(PATIENCE, "answers without", () -> answers.size() > before + READERS);
            postgres.start();
            long known = System.nanoTime() + TRUST.toNanos();
            Poll.untilTrue(PATIENCE, "answers after", () -> after(known).size() >= ANSWERS_AFTER);
        } finally {
            stop.set(true);
            readers.shutdown();
            assertThat(readers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            postgres.startIfStopped();
        }
    }

    /** What was asked after that moment; all of it must have been answered well. */
    private List<Answer> after(long moment) {
        List<Answer> after = answers.stream().filter(a -> a.askedAt() > moment).toList();
        assertThat(after).as("answers after the restart").allMatch(a -> a.status() == 200);
        return after;
    }

    private void read() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/event/list.xhtml"))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        while (!stop.get()) {
            long asked = System.nanoTime();
            try {
                answers.add(
                        new Answer(
                                asked,
                                http.send(request, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()));
            } catch (IOException e) {
                answers.add(new Answer(asked, 0));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
