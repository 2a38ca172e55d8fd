package se.motesplats.outbox.service;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection to the relay at a time; opened when a mail needs it, again when it was lost. */
final class RelayLine implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RelayLine.class.getName());

    private final Session session;
    private final Login login;
    private final MailFrame frame;
    private final Clock clock;
    private final Supplier<RelayTransport> transports;
    private @Nullable RelayTransport transport;
    private int served;

    /** With what we log in; null for nothing. */
    record Login(@Nullable String user, @Nullable String password) {}

    /**
     * @param transports makes a conversation for each connection
     */
    RelayLine(
            Session session,
            Login login,
            MailFrame frame,
            Clock clock,
            Supplier<RelayTransport> transports) {
        this.session = session;
        this.login = login;
        this.frame = frame;
        this.clock = clock;
        this.transports = transports;
    }

    /** The relay cannot be reached. */
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;
        private final RelayTrouble trouble;

        Unreachable(Exception cause) {
            super(cause.getMessage(), cause);
            trouble = RelayTrouble.of(cause);
        }

        RelayTrouble trouble() {
            return trouble;
        }
    }

    /** The mail itself cannot be built: trying again would not help. */
    static final class Malformed extends MessagingException {
        private static final long serialVersionUID = 1L;

        Malformed(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Nobody knows whether the mail was taken: the line broke, or nothing was answered, after the
     * whole of it was handed over.
     */
    static final class Unsure extends MessagingException {
        private static final long serialVersionUID = 1L;

        Unsure(MessagingException cause) {
            super("No answer after the whole mail: " + cause.getMessage(), cause);
        }
    }

    /**
     * Hands a mail over. A line that turns out to have been lost since the mail before is replaced
     * at once, as long as nothing of this mail was under way.
     *
     * @throws Unreachable if there is no connection to be had
     * @throws MessagingException if the mail was not taken, or the line broke on the way
     */
    void send(OutboxRow row) throws Unreachable, MessagingException {
        MailMessage message = message(row);
        RelayTransport line = connected();
        try {
            hand(line, message);
        } catch (MessagingException lost) {
            if (served == 0 || !line.isUntouched()) {
                throw line.isUnsure() ? new Unsure(lost) : lost;
            }
            close();
            RelayTransport fresh = connected();
            try {
                hand(fresh, message);
            } catch (MessagingException again) {
                throw fresh.isUnsure() ? new Unsure(again) : again;
            }
        }
        served++;
    }

    private MailMessage message(OutboxRow row) throws MessagingException {
        try {
            return MailMessage.of(session, row, frame, clock.instant());
        } catch (MessagingException | RuntimeException malformed) {
            throw new Malformed(malformed);
        }
    }

    private static void hand(RelayTransport line, MailMessage message) throws MessagingException {
        line.newMail();
        line.sendMessage(message, message.getAllRecipients());
    }

    private RelayTransport connected() throws Unreachable {
        RelayTransport line = transport;
        if (line == null || !line.isOpen()) {
            close();
            line = transports.get();
            try {
                line.connect(login.user(), login.password());
            } catch (MessagingException e) {
                throw new Unreachable(e);
            }
            transport = line;
            served = 0;
        }
        return line;
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                LOG.log(Level.DEBUG, "The relay had hung up", alreadyGone);
            }
            transport = null;
        }
    }
}
