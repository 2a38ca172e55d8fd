package se.motesplats.stand;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A real SMTP server on loopback that delivers nothing further. What arrives is kept in memory, the
 * oldest given up first, and survives {@link #stop()} and {@link #start()}.
 */
public final class MailServer implements AutoCloseable {

    private static final int MOST_MAILS = 10_000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int PURGE_EVERY = 100;

    private final int port;
    private final ReturnBox returns = new ReturnBox();
    private final Deque<Mail> mails = new ArrayDeque<>();
    private long arrived;
    private long kept;
    private @Nullable GreenMail server;

    /**
     * @param port on loopback; 0 takes a free one
     */
    public MailServer(int port) {
        this.port = port == 0 ? Ports.free() : port;
        start();
    }

    /** Listens again after {@link #stop()}, on the same port. */
    public void start() {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(Duration.ofSeconds(20).toMillis());
        GreenMail starting = new GreenMail(setup);
        starting.start();
        starting.getUserManager()
                .setMessageDeliveryHandler((message, to) -> receive(starting, message, to));
        server = starting;
    }

    /** Refuses connections from now on; what has arrived stays readable. */
    public void stop() {
        GreenMail running = server;
        server = null;
        if (running != null) {
            running.stop();
        }
    }

    /** Keeps the mail here; the server's own store is one mailbox that is emptied now and then. */
    private synchronized GreenMailUser receive(
            GreenMail from, MovingMessage message, MailAddress to)
            throws MessagingException, UserException {
        try {
            Mail mail = Mail.read(++arrived, Instant.now(), to.getEmail(), message.getMessage());
            mails.addLast(mail);
            kept += mail.size();
            while (mails.size() > MOST_MAILS || kept > MOST_BYTES) {
                kept -= mails.removeFirst().size();
            }
            if (arrived % PURGE_EVERY == 0) {
                from.purgeEmailFromAllMailboxes();
            }
        } catch (IOException | FolderException e) {
            throw new MessagingException("The mail cannot be kept", e);
        }
        GreenMailUser sink = from.getUserManager().getUser("sink");
        return sink != null ? sink : from.getUserManager().createUser("sink", "sink", "sink");
    }

    public int port() {
        return port;
    }

    /** All mails that are kept, oldest first. */
    public synchronized List<Mail> all() {
        return List.copyOf(mails);
    }

    /** What has arrived for that address, oldest first. */
    public List<Mail> to(String address) {
        return all().stream().filter(m -> m.to().equalsIgnoreCase(address)).toList();
    }

    public Optional<Mail> find(long id) {
        return all().stream().filter(m -> m.id() == id).findFirst();
    }

    /**
     * Waits for the newest mail to the address that matches.
     *
     * @throws StandFailure if none comes in time
     */
    public Mail await(String address, Predicate<Mail> wanted, Duration atMost) {
        return Poll.until(
                atMost,
                "a mail to " + address,
                () -> {
                    List<Mail> newestFirst = new ArrayList<>(to(address));
                    Collections.reverse(newestFirst);
                    return newestFirst.stream().filter(wanted).findFirst();
                });
    }

    /** Forgets everything that has arrived. */
    public synchronized void clear() {
        mails.clear();
        kept = 0;
    }

    /** The mailbox that mails go back to. */
    public ReturnBox returns() {
        return returns;
    }

    @Override
    public void close() {
        stop();
        returns.close();
    }
}
