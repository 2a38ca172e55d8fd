package se.motesplats.outbox.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.relay.service.RelayLine;
import se.motesplats.outbox.relay.service.RelayTransport;
import se.motesplats.outbox.relay.service.RelayTrust;
import se.motesplats.outbox.relay.service.SendFailure;
import se.motesplats.shared.job.service.NodeLife;

/** The lines of a run, each with a thread of its own, which take mails from the desk. */
@ApplicationScoped
class OutboxLines {

    private static final Logger LOG = System.getLogger(OutboxLines.class.getName());

    /** As many mails are worth another line. */
    private static final int MAILS_A_LINE = 5;

    @Resource private ManagedExecutorService threads;
    @Inject private Relay relay;
    @Inject private NodeLife life;
    @Inject private Clock clock;

    /** What the lines of a run have in common. */
    record Opening(
            OutboxDesk desk,
            SentMarks.Marking marking,
            LastFiles files,
            MailFrame frame,
            RelayTrustOrNot trust) {}

    /** Whose certificates are believed, or why that cannot be known. */
    record RelayTrustOrNot(@Nullable RelayTrust trust, RelayLine.@Nullable Unreachable why) {}

    /** Before the first mail of a run. */
    Opening begin(OutboxDesk desk, SentMarks.Marking marking, LastFiles files) {
        RelayTrustOrNot trust;
        try {
            trust = new RelayTrustOrNot(relay.access().trust(), null);
        } catch (RelayLine.Unreachable badFile) {
            trust = new RelayTrustOrNot(null, badFile);
        }
        return new Opening(desk, marking, files, relay.frame(), trust);
    }

    /** Opens as many lines as what lies there is worth; those that are open stay. */
    void openFor(Opening shared) {
        OutboxDesk desk = shared.desk();
        int worth = 1 + (desk.waiting() - 1) / MAILS_A_LINE;
        for (int i = desk.opened(); i < Math.min(worth, relay.lines()); i++) {
            desk.join();
            try {
                threads.execute(() -> serve(shared));
            } catch (RejectedExecutionException stopping) {
                desk.leave(null);
                LOG.log(Level.DEBUG, "No line can be opened", stopping);
            }
        }
    }

    /** Waits until all lines have ended. */
    void end(OutboxDesk desk) throws InterruptedException {
        desk.close();
        desk.awaitEnd();
    }

    private void serve(Opening shared) {
        OutboxDesk desk = shared.desk();
        RuntimeException broken = null;
        boolean left = false;
        RelayLine line = null;
        try {
            @Nullable OutboxRow row = desk.take();
            while (row != null && !left) {
                try {
                    if (line == null) {
                        line = open(shared);
                    }
                    hand(row, line, shared);
                    row = desk.take();
                } catch (RelayLine.Unreachable away) {
                    left = true;
                    desk.leave(row, away);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException databaseAway) {
            broken = databaseAway;
        } finally {
            if (line != null) {
                line.close();
            }
            if (!left) {
                desk.leave(broken);
            }
        }
    }

    private RelayLine open(Opening shared) throws RelayLine.Unreachable {
        if (shared.trust().trust() == null) {
            throw Objects.requireNonNull(shared.trust().why());
        }
        return relay.access()
                .line(shared.trust().trust(), RelayTransport.Ear.NONE, RelayTransport.TAKEN_MILLIS);
    }

    private void hand(OutboxRow row, RelayLine line, Opening shared) throws RelayLine.Unreachable {
        if (!life.isSure()) {
            shared.desk().putBack(row);
            return;
        }
        OutboxRow whole = shared.files().with(row);
        try {
            line.send(session -> MailMessage.of(session, whole, shared.frame(), clock.instant()));
        } catch (MessagingException e) {
            shared.desk().done(row, kindOf(e), describe(e));
            return;
        }
        shared.marking().sent(row, clock.instant());
        shared.desk().done(row, null, "");
    }

    private static SendFailure kindOf(MessagingException e) {
        if (e instanceof RelayLine.Unsure) {
            return SendFailure.UNSURE;
        }
        return e instanceof RelayLine.Malformed ? SendFailure.REFUSED : SendFailure.of(e);
    }

    /** What the relay itself said stands in the last exception of the chain. */
    static String describe(Exception e) {
        Exception last = e;
        while (last instanceof MessagingException mail && mail.getNextException() != null) {
            last = mail.getNextException();
        }
        String said =
                Objects.requireNonNullElse(last.getMessage(), last.getClass().getSimpleName());
        return e instanceof RelayLine.Unsure ? "No answer after the whole mail: " + said : said;
    }
}
