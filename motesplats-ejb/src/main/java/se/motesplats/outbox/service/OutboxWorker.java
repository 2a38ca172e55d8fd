package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.motesplats.outbox.relay.service.RelayLine;
import se.motesplats.outbox.relay.service.SendFailure;
import se.motesplats.shared.clock.service.ClockMoved;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.NodeLife;

/**
 * Hands the outbox's mails to the relay, on several lines at once. A mail is sent once: it is
 * claimed before and marked after, before the next one goes out on the same line; only a node that
 * dies between the relay's answer and the mark sends it again, and then under the same Message-ID.
 */
@ApplicationScoped
class OutboxWorker implements Job {

    /** Name of the job. */
    public static final String NAME = "mailing.send";

    private static final int BATCH = 100;

    /** With fewer that wait for a line the next are claimed, so that no line waits for them. */
    private static final int FEW = 50;

    /** A run ends in time for its result to be seen; the next one goes on. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    /** A line that waits longer for an answer does not keep the others from going on. */
    private static final long STUCK_SECONDS = 20;

    private static final long FREE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long GLANCE_MILLIS = 250;

    @Inject private OutboxTable table;
    @Inject private OutboxPace pace;
    @Inject private SentMarks marks;
    @Inject private OutboxLines lines;
    @Inject private RelayState relay;
    @Inject private NodeLife life;
    @Inject private Clock clock;

    /** What a run did. */
    private static final class Tally {
        private int sent;
        private int retry;
        private int failed;
        private int missed;

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
        Tally tally = new Tally();
        marks.again();
        // Nothing is in hands here now: what an earlier run left when the database was away can go.
        table.free(life.id(), true);
        table.catchUp(clock.instant());
        pace.tidy();
        tally.missed = table.giveUp(clock.instant(), clock.getZone());
        List<OutboxRow> first = claim();
        if (first.isEmpty()) {
            return tally.toString();
        }
        OutboxDesk desk = new OutboxDesk();
        try (SentMarks.Marking marking = marks.open()) {
            OutboxLines.Opening opening = lines.begin(desk, marking, new LastFiles(table));
            try {
                send(first, opening, tally);
            } finally {
                lines.end(desk);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        count(desk.outcomes(), tally);
        RuntimeException broken = desk.broken();
        if (broken != null) {
            throw broken;
        }
        return told(desk, tally);
    }

    private String told(OutboxDesk desk, Tally tally) {
        RelayLine.Unreachable away = desk.unreachable();
        if (away == null) {
            if (tally.sent > 0) {
                relay.isWell();
            }
            return tally.toString();
        }
        relay.ails(away);
        return "%s; %s (%s)"
                .formatted(tally, away.trouble().sentence(), OutboxTable.line(describe(away)));
    }

    void clockMoved(@Observes ClockMoved moved) {
        table.moveClock(moved.from(), moved.to());
    }

    private List<OutboxRow> claim() {
        List<SentMarks.Handed> marked = marks.soFar();
        List<OutboxRow> batch = table.claim(clock.instant(), BATCH, life.id());
        if (!batch.isEmpty()) {
            marks.areOnDisk(marked);
        }
        return batch;
    }

    /** Until nothing is due, the time is up, or something is in the way. */
    private void send(List<OutboxRow> first, OutboxLines.Opening opening, Tally tally)
            throws InterruptedException {
        OutboxDesk desk = opening.desk();
        long start = System.nanoTime();
        long freed = start;
        boolean more = true;
        lay(first, opening);
        while (true) {
            boolean late = System.nanoTime() - start > LONGEST_RUN.toNanos();
            more &= !late || desk.isStuck(STUCK_SECONDS);
            more &= mayGoOn(desk);
            if (System.nanoTime() - freed > FREE_NANOS) {
                table.free(life.id(), false);
                freed = System.nanoTime();
            }
            if (more && desk.waiting() < FEW) {
                List<OutboxRow> batch = claim();
                more = !batch.isEmpty();
                lay(batch, opening);
            }
            count(desk.await(more ? FEW : 0, GLANCE_MILLIS), tally);
            if (!mayGoOn(desk)) {
                leave(desk, tally);
                return;
            }
            if (!more && desk.isIdle()) {
                return;
            }
        }
    }

    private void lay(List<OutboxRow> batch, OutboxLines.Opening opening) {
        opening.desk().lay(batch);
        lines.openFor(opening);
    }

    private boolean mayGoOn(OutboxDesk desk) {
        return life.isSure()
                && desk.broken() == null
                && desk.lines() > 0
                && desk.oldestNanos() < OutboxTable.LONGEST_WAIT.toNanos();
    }

    /**
     * Rather gives the rest back than sends what another node may have taken over. What no relay
     * took because there is none has had its attempt.
     */
    private void leave(OutboxDesk desk, Tally tally) {
        desk.close();
        RelayLine.Unreachable away = desk.unreachable();
        List<OutboxRow> left = desk.takeBack();
        if (away == null) {
            table.giveBack(left);
        } else {
            left.forEach(row -> retry(row, SendFailure.LINE, describe(away), tally));
        }
    }

    private void count(List<OutboxDesk.Outcome> outcomes, Tally tally) {
        for (OutboxDesk.Outcome outcome : outcomes) {
            SendFailure kind = outcome.kind();
            if (kind == null) {
                tally.sent++;
            } else {
                retry(outcome.row(), kind, outcome.error(), tally);
            }
        }
    }

    private void retry(OutboxRow row, SendFailure kind, String error, Tally tally) {
        Instant now = clock.instant();
        int deferrals = row.deferrals() + (kind.isDeferral() ? 1 : 0);
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

    private static String describe(Exception e) {
        return OutboxLines.describe(e);
    }
}
