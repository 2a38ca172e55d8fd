package se.motesplats.incoming.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * Reads the mailbox. A message is moved out of the folder only when the database has it for good;
 * where that fails it lies there until the next run, and one that never succeeds is kept to be
 * looked at and does not stop those behind it.
 */
@ApplicationScoped
public class IncomingJob implements Job {

    /** Name of the job. */
    public static final String NAME = "incoming.read";

    private static final Logger LOG = System.getLogger(IncomingJob.class.getName());

    private static final int BATCH = 50;

    /** So often one is tried before it is put aside. */
    private static final int TRIES = 3;

    /** So many that fail one after the other: it is not they that are broken. */
    private static final int MOST_FAILED = 5;

    /** A run ends in time for its result to be seen; the next one goes on. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    @Inject private IncomingDesk desk;
    @Inject private DeadAddresses addresses;
    @Inject private Settings settings;
    @Inject private Clock clock;

    /** How often messages failed here that are still there. */
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** What a run did. */
    private static final class Tally {
        private final Map<IncomingKind, Integer> kinds = new EnumMap<>(IncomingKind.class);
        private int failed;
        private int inARow;
        private @Nullable RuntimeException last;

        private void took(IncomingKind kind) {
            kinds.merge(kind, 1, Integer::sum);
        }

        @Override
        public String toString() {
            Map<String, Integer> words = new TreeMap<>();
            kinds.forEach(
                    (kind, count) ->
                            words.put(kind.name().toLowerCase(java.util.Locale.ROOT), count));
            return kinds.values().stream().mapToInt(Integer::intValue).sum()
                    + " taken "
                    + words
                    + (failed == 0 ? "" : ", " + failed + " failed");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        addresses.markRefused(clock.instant());
        if (settings.find(Setting.IMAP_HOST).isEmpty()) {
            return "off: " + Setting.IMAP_HOST.key() + " is not set";
        }
        Tally tally = new Tally();
        try (Mailbox box = Mailbox.open(settings)) {
            readAll(box, tally);
        } catch (MessagingException | IOException away) {
            throw new IllegalStateException(tally + "; " + away.getMessage(), away);
        }
        if (tally.inARow >= MOST_FAILED && tally.last != null) {
            throw new IllegalStateException(tally.toString(), tally.last);
        }
        return tally.toString();
    }

    private void readAll(Mailbox box, Tally tally) throws MessagingException, IOException {
        long start = System.nanoTime();
        int left = 0;
        List<Mailbox.Letter> batch = box.oldest(BATCH);
        while (batch.size() > left && tally.inARow < MOST_FAILED) {
            List<Mailbox.Letter> done = new ArrayList<>();
            // Those that failed lie first, and are tried once in a run.
            for (Mailbox.Letter letter : batch.subList(left, batch.size())) {
                if (tally.inARow >= MOST_FAILED
                        || System.nanoTime() - start > LONGEST_RUN.toNanos()) {
                    box.move(done);
                    return;
                }
                if (take(box, letter, tally)) {
                    done.add(letter);
                }
            }
            left = batch.size() - done.size();
            box.move(done);
            batch = box.oldest(left + BATCH);
        }
    }

    private boolean take(Mailbox box, Mailbox.Letter letter, Tally tally)
            throws MessagingException, IOException {
        byte[] source;
        try {
            source = letter.source();
        } catch (MessagingException | IOException notReadable) {
            if (!box.isConnected()) {
                throw notReadable;
            }
            // Another node has moved it away under our hands, or the server cannot read it either.
            LOG.log(Level.INFO, "A message could not be read: " + letter.place(), notReadable);
            tally.failed++;
            return false;
        }
        try {
            Optional<IncomingKind> kind = desk.take(box.name(), letter.place(), source);
            kind.ifPresent(tally::took);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A message could not be taken: " + letter.place(), failure);
            tally.failed++;
            tally.inARow++;
            tally.last = failure;
            if (failures.merge(letter.place(), 1, Integer::sum) < TRIES) {
                return false;
            }
            desk.keep(box.name(), letter.place(), source, String.valueOf(failure.getMessage()));
        }
        tally.inARow = 0;
        failures.remove(letter.place());
        return true;
    }
}
