package se.motesplats.outbox.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.relay.service.RelayLine;
import se.motesplats.outbox.relay.service.SendFailure;

/**
 * Where claimed mails lie until a line takes them, in their order: somebody's next mail waits until
 * the one before has been handed over, so that nobody gets them turned round. The worker lays mails
 * on it and reads what came of them; only the lines' threads are others.
 */
final class OutboxDesk {

    private final Deque<Laid> waiting = new ArrayDeque<>();
    private final Map<String, Laid> underWay = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int lines;
    private int opened;
    private boolean closed;
    private RelayLine.@Nullable Unreachable unreachable;
    private @Nullable RuntimeException broken;

    /** A mail, and when it was claimed, by {@link System#nanoTime}. */
    private record Laid(OutboxRow row, long claimedAt, long takenAt) {}

    /**
     * What came of a mail.
     *
     * @param kind why it was not handed over; null if it was
     * @param error what the relay said
     */
    record Outcome(OutboxRow row, @Nullable SendFailure kind, String error) {}

    /** Lays mails down, behind those that lie there. */
    synchronized void lay(Collection<OutboxRow> rows) {
        long now = System.nanoTime();
        rows.forEach(row -> waiting.addLast(new Laid(row, now, 0)));
        notifyAll();
    }

    /** A line begins to take mails. */
    synchronized void join() {
        lines++;
        opened++;
    }

    /** How many lines have begun, gone or not. */
    synchronized int opened() {
        return opened;
    }

    /**
     * The next mail for a line; waits for one.
     *
     * @return null when there will be none
     */
    synchronized @Nullable OutboxRow take() throws InterruptedException {
        while (!closed) {
            for (Iterator<Laid> places = waiting.iterator(); places.hasNext(); ) {
                Laid next = places.next();
                if (!underWay.containsKey(next.row().toAddress())) {
                    places.remove();
                    underWay.put(
                            next.row().toAddress(),
                            new Laid(next.row(), next.claimedAt(), System.nanoTime()));
                    return next.row();
                }
            }
            wait();
        }
        return null;
    }

    /** A line is done with a mail. */
    synchronized void done(OutboxRow row, @Nullable SendFailure kind, String error) {
        underWay.remove(row.toAddress());
        outcomes.add(new Outcome(row, kind, error));
        notifyAll();
    }

    /** A mail is not to be tried now, and no other either. */
    synchronized void putBack(OutboxRow row) {
        Laid taken = underWay.remove(row.toAddress());
        waiting.addFirst(taken == null ? new Laid(row, System.nanoTime(), 0) : taken);
        closed = true;
        notifyAll();
    }

    /** A line goes, and found no relay for the mail that it took: another line may. */
    synchronized void leave(OutboxRow row, RelayLine.Unreachable why) {
        Laid taken = underWay.remove(row.toAddress());
        waiting.addFirst(taken == null ? new Laid(row, System.nanoTime(), 0) : taken);
        lines--;
        if (lines == 0) {
            unreachable = why;
        }
        notifyAll();
    }

    /** A line goes, because no more is to be done or something is broken. */
    synchronized void leave(@Nullable RuntimeException why) {
        lines--;
        if (why != null) {
            broken = why;
            closed = true;
        }
        notifyAll();
    }

    /** Lines end after the mail that they have. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits a moment for something to happen, and gives what came of mails since. */
    synchronized List<Outcome> await(int few, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (left > 0 && outcomes.isEmpty() && lines > 0 && waiting.size() >= few) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return outcomes();
    }

    /** What came of mails since this was asked. */
    synchronized List<Outcome> outcomes() {
        List<Outcome> now = List.copyOf(outcomes);
        outcomes.clear();
        return now;
    }

    /** Waits until all lines have gone. */
    synchronized void awaitEnd() throws InterruptedException {
        while (lines > 0) {
            wait();
        }
    }

    /** Takes back what no line has taken. */
    synchronized List<OutboxRow> takeBack() {
        List<OutboxRow> left = waiting.stream().map(Laid::row).toList();
        waiting.clear();
        return left;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized int lines() {
        return lines;
    }

    synchronized boolean isIdle() {
        return waiting.isEmpty() && underWay.isEmpty();
    }

    /** How long the mail has lain there that was claimed first. */
    synchronized long oldestNanos() {
        return waiting.isEmpty() ? 0 : System.nanoTime() - waiting.peekFirst().claimedAt();
    }

    /** Whether a line waits for the relay's answer for so long that the others go on without it. */
    synchronized boolean isStuck(long seconds) {
        long now = System.nanoTime();
        return underWay.values().stream()
                .anyMatch(laid -> now - laid.takenAt() > TimeUnit.SECONDS.toNanos(seconds));
    }

    synchronized RelayLine.@Nullable Unreachable unreachable() {
        return unreachable;
    }

    synchronized @Nullable RuntimeException broken() {
        return broken;
    }
}
