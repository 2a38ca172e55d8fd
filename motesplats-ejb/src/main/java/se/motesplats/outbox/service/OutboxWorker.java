package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import se.motesplats.shared.clock.service.ClockMoved;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.NodeLife;

/**
 * Hands the outbox's mails to the relay. A mail is sent once: it is claimed before and marked
 * after, before the next one goes out; only a node that dies between the relay's answer and the
 * mark sends it again, and then under the same Message-ID.
 */
@ApplicationScoped
class OutboxWorker implements Job {

    /** Name of the job. */
    public static final String NAME = "mailing.send";

    private static final int BATCH = 50;

    /** A run ends in time for its result to be seen; the next one goes on. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    @Inject private OutboxTable table;
    @Inject private SentMarks marks;
    @Inject private Relay relay;
    @Inject private NodeLife life;
    @Inject private Clock clock;

    /** What a run did, and the files at hand. */
    private static final class Tally {
        final LastFiles files;
        int sent;
        int retry;
        int failed;
        int missed;

        Tally(LastFiles files) {
            this.files = files;
        }

        @Override
        public String toString() {
            return "%d sent, %d retry, %d failed, %d missed".formatted(sent, retry, failed, missed);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String run() {
        long start = System.nanoTime();
        Tally tally = new Tally(new LastFiles(table));
        marks.again();
        tally.missed = table.giveUp(clock.instant(), clock.getZone());
        try (Relay.Line line = relay.open();
                SentMarks.Marking marking = marks.open()) {
            List<OutboxRow> batch = table.claim(clock.instant(), BATCH, life.id());
            while (!batch.isEmpty()) {
                marks.areOnDisk();
                send(batch, line, marking, tally);
                boolean timeLeft = System.nanoTime() - start < LONGEST_RUN.toNanos();
                batch = timeLeft ? table.claim(clock.instant(), BATCH, life.id()) : List.of();
            }
        } catch (Relay.Unreachable e) {
            return tally + "; " + e.getMessage();
        }
        return tally.toString();
    }

    void clockMoved(@Observes ClockMoved moved) {
        table.moveClock(moved.from(), moved.to());
    }

    private void send(
            List<OutboxRow> batch, Relay.Line line, SentMarks.Marking marking, Tally tally)
            throws Relay.Unreachable {
        long start = System.nanoTime();
        for (int i = 0; i < batch.size(); i++) {
            boolean slow = System.nanoTime() - start > OutboxTable.LEASE.toNanos() / 2;
            if (slow || !life.isSure()) {
                // Rather give the rest back than send what another node may have taken over.
                table.giveBack(batch.subList(i, batch.size()));
                return;
            }
            try {
                sendOne(batch.get(i), line, marking, tally);
            } catch (Relay.Unreachable e) {
                for (OutboxRow left : batch.subList(i, batch.size())) {
                    retry(left, SendFailure.LINE, describe(e), tally);
                }
                throw e;
            }
        }
    }

    private void sendOne(OutboxRow row, Relay.Line line, SentMarks.Marking marking, Tally tally)
            throws Relay.Unreachable {
        try {
            line.send(tally.files.with(row));
        } catch (MessagingException e) {
            retry(row, kindOf(e), describe(e), tally);
            return;
        }
        marking.sent(row, clock.instant());
        tally.sent++;
    }

    private static SendFailure kindOf(MessagingException e) {
        return e instanceof Relay.Malformed ? SendFailure.REFUSED : SendFailure.of(e);
    }

    private void retry(OutboxRow row, SendFailure kind, String error, Tally tally) {
        Instant now = clock.instant();
        int deferrals = row.deferrals() + (kind == SendFailure.LATER ? 1 : 0);
        kind.waitAfter(row.attempt(), deferrals)
                .ifPresentOrElse(
                        wait -> {
                            table.retry(row, now.plus(wait), deferrals, error);
                            tally.retry++;
                        },
                        () -> {
                            table.failed(row, error);
                            tally.failed++;
                        });
    }

    /** What the relay itself said stands in the last exception of the chain. */
    private static String describe(Exception e) {
        Exception last = e;
        while (last instanceof MessagingException mail && mail.getNextException() != null) {
            last = mail.getNextException();
        }
        return Objects.requireNonNullElse(last.getMessage(), last.getClass().getSimpleName());
    }
}
