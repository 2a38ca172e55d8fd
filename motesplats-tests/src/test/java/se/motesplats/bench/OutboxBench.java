package se.motesplats.bench;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.stand.Application;
import se.motesplats.stand.Poll;
import se.motesplats.stand.ScriptedRelay;
import se.motesplats.stand.ScriptedRelay.Manners;

/**
 * Ten thousand personal mails with a calendar part through the outbox, against a bare loop that
 * sends messages of the same size that were built before, over as many connections to the same
 * sink; and what is in memory while many wait.
 */
final class OutboxBench implements Benchmark {

    private static final double TARGET = 0.8;
    private static final double MEMORY_TARGET = 1.2;

    /** Fewer for a look in passing: {@code -Dmotesplats.bench.mails=1000}. */
    private static final int MAILS = Integer.getInteger("motesplats.bench.mails", 10_000);

    private static final int ROUNDS = Integer.getInteger("motesplats.bench.rounds", 2);
    private static final int LINES = 4;
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("motesplats.bench.many", 100_000);

    /** When the heap is looked at, after the warm ones. */
    private static final int UNDER_WAY = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** What a relay needs that writes each mail to its disk before it answers, in milliseconds. */
    private static final int DISK_MILLIS = 5;

    private static final String ROW =
            """
            insert into outbox_mail (id, version, dedup_key, to_address, to_name, template, subject, body, calendar_method, calendar,
                status, created_at, next_attempt_at, give_up_at)
            select nextval('seq_id'), 0, 'bench-%1$s-' || g, 'bench' || g || '@motesplats.example', 'Åsa Öberg ' || g, 'test', 'Din plats på mötesplatsen',
                'Hej Åsa ' || g || E'!\\n\\n' || repeat(E'Du har en plats på Mötesplats Funktionshinder. Välkommen till Eriksberg.\\n', 12),
                'REQUEST', E'BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nMETHOD:REQUEST\\r\\nBEGIN:VEVENT\\r\\nUID:' || g || E'@motesplats.example\\r\\n'
                    || repeat(E'DESCRIPTION:Mötesplats Funktionshinder på Eriksbergshallen i Göteborg\\r\\n', 20) || E'END:VEVENT\\r\\nEND:VCALENDAR\\r\\n',
                'QUEUED', now(), now(), now() + interval '2 days' from generate_series(1, %2$d) g
            """;

    /** Takes everything; a pause stands for its disk. */
    private record Sink(int pause) implements Manners {
        @Override
        public String taken(String to, String head) {
            if (pause > 0) {
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return "250 2.0.0 Taken";
        }
    }

    @Override
    public Report run(Site site) throws Exception {
        Report report =
                new Report("Ten thousand mails through the outbox")
                        .text(
                                "%,d personal mails with a calendar part, over %d connections to one sink, from the first row to the last mark; against a bare loop that"
                                        + " sends as many prebuilt messages of the same text over as many connections. Application, loop, sink and PostgreSQL share the"
                                        + " machine. Mails a second, medians of %d rounds in turns after one that is not counted.",
                                MAILS, LINES, ROUNDS)
                        .tableHead("sink", "outbox", "bare loop", "ratio");
        Rounds disk = speed(site, DISK_MILLIS);
        Rounds none = speed(site, 0);
        report.compared(
                        Report.format("writes to its disk (%d ms a mail)", DISK_MILLIS),
                        "mails/s",
                        disk)
                .compared("answers at once", "mails/s", none)
                .endOfTable();
        double few = memory(site, FEW);
        double many = memory(site, MANY);
        return report.tableHead("mails that wait", "heap after a collection, while they are sent")
                .row(Report.format("%,d", FEW), Report.format("%.1f MB", few))
                .row(Report.format("%,d", MANY), Report.format("%.1f MB", many))
                .endOfTable()
                .atLeast("mails to a sink with a disk, ratio", TARGET, disk.ratio())
                .atLeast("mails to a sink that answers at once, ratio", TARGET, none.ratio())
                .atMost(
                        Report.format("memory with %,d against %,d mails", MANY, FEW),
                        MEMORY_TARGET,
                        many / few);
    }

    private static Rounds speed(Site site, int pause) throws Exception {
        try (Site.Stand stand = site.stand();
                ScriptedRelay relay = new ScriptedRelay(new Sink(pause));
                Application application = start(stand, relay)) {
            application.awaitFirstPage(PATIENCE);
            AtomicInteger round = new AtomicInteger();
            List<byte[]> built = prebuilt();
            outbox(stand, relay, round.incrementAndGet());
            loop(relay, built);
            return Rounds.interleave(
                    ROUNDS,
                    () -> outbox(stand, relay, round.incrementAndGet()),
                    () -> loop(relay, built));
        }
    }

    private static Application start(Site.Stand stand, ScriptedRelay relay) throws IOException {
        return stand.start(
                "outbox.log",
                Map.of(
                        "motesplats.smtp.port",
                        Integer.toString(relay.port()),
                        "motesplats.smtp.connections",
                        Integer.toString(LINES)),
                List.of(),
                List.of());
    }

    /** Mails a second, from the first that arrives until all are marked. */
    private static double outbox(Site.Stand stand, ScriptedRelay relay, int round)
            throws SQLException {
        int before = relay.count();
        Sql.execute(stand, ROW.formatted(round, MAILS), "analyze outbox_mail");
        Poll.untilTrue(PATIENCE, "the first mail", () -> relay.count() > before);
        int first = relay.count();
        long start = System.nanoTime();
        Poll.untilTrue(PATIENCE, "the last mail", () -> relay.count() >= before + MAILS);
        double seconds = (System.nanoTime() - start) / 1e9;
        Poll.untilTrue(PATIENCE, "the last mark", () -> left(stand) == 0);
        return (before + MAILS - first) / seconds;
    }

    private static long left(Site.Stand stand) {
        try {
            return Sql.number(
                    stand,
                    "select count(*) from outbox_mail where status <> 'SENT' and template = 'test'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the application builds them: text, HTML, calendar twice. */
    private static List<byte[]> prebuilt() {
        List<byte[]> messages = new ArrayList<>();
        String line =
                "Du har en plats p=C3=A5 M=C3=B6tesplats Funktionshinder. V=C3=A4lkommen till Eriksberg.\r\n";
        String calendar =
                "RGVzY3JpcHRpb246IE3DtnRlc3BsYXRzIEZ1bmt0aW9uc2hpbmRlciBww6UgRXJpa3NiZXJnc2hh\r\n";
        for (int i = 1; i <= MAILS; i++) {
            String message =
                    """
                    From: Motesplats <motesplats@motesplats.example>\r
                    To: Asa Oberg %1$d <bench%1$d@motesplats.example>\r
                    Subject: Din plats\r
                    Message-ID: <loop-%1$d@motesplats.example>\r
                    MIME-Version: 1.0\r
                    Content-Type: multipart/mixed; boundary="x"\r
                    \r
                    --x\r
                    Content-Type: text/plain; charset=UTF-8\r
                    Content-Transfer-Encoding: quoted-printable\r
                    \r
                    %2$s\r
                    --x\r
                    Content-Type: text/html; charset=UTF-8\r
                    Content-Transfer-Encoding: quoted-printable\r
                    \r
                    %2$s%2$s\r
                    --x\r
                    Content-Type: text/calendar; charset=UTF-8; method=REQUEST\r
                    Content-Transfer-Encoding: base64\r
                    \r
                    %3$s\r
                    --x\r
                    Content-Type: application/ics; name=motesplats.ics\r
                    Content-Transfer-Encoding: base64\r
                    \r
                    %3$s\r
                    --x--\r
                    """
                            .formatted(i, line.repeat(12), calendar.repeat(25));
            messages.add(message.getBytes(StandardCharsets.US_ASCII));
        }
        return messages;
    }

    /** Mails a second of the bare loop: nothing is claimed, built or marked. */
    private static double loop(ScriptedRelay relay, List<byte[]> built) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(LINES);
        try {
            Session session = session(relay.port());
            List<MimeMessage> messages = new ArrayList<>();
            for (byte[] one : built) {
                messages.add(new MimeMessage(session, new ByteArrayInputStream(one)));
            }
            AtomicInteger next = new AtomicInteger();
            long start = System.nanoTime();
            List<Future<?>> lines = new ArrayList<>();
            for (int i = 0; i < LINES; i++) {
                lines.add(threads.submit(() -> sendAll(session, messages, next)));
            }
            for (Future<?> line : lines) {
                line.get();
            }
            return MAILS / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private static int sendAll(Session session, List<MimeMessage> messages, AtomicInteger next)
            throws MessagingException {
        try (Transport line = session.getTransport()) {
            line.connect();
            for (int i = next.getAndIncrement(); i < messages.size(); i = next.getAndIncrement()) {
                Message message = messages.get(i);
                line.sendMessage(message, message.getAllRecipients());
            }
        }
        return messages.size();
    }

    private static Session session(int port) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        return Session.getInstance(properties);
    }

    /** Megabytes of the heap that live, in the midst of sending. */
    private static double memory(Site site, int mails) throws Exception {
        try (Site.Stand stand = site.stand();
                ScriptedRelay relay = new ScriptedRelay(new Sink(0));
                Application application = start(stand, relay)) {
            application.awaitFirstPage(PATIENCE);
            // Warm, so that classes and caches are there in both.
            Sql.execute(stand, ROW.formatted("warm", FEW), "analyze outbox_mail");
            Poll.untilTrue(PATIENCE, "the first mails", () -> left(stand) == 0);
            int before = relay.count();
            Sql.execute(stand, ROW.formatted("memory", mails), "analyze outbox_mail");
            // Nearly all of them wait still, and are not waited for.
            Poll.untilTrue(PATIENCE, "the first", () -> relay.count() > before + UNDER_WAY);
            return Heap.live(application.pid());
        }
    }
}
