package se.motesplats.outbox.relay.service;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection to the relay at a time; opened when a mail needs it, again when it was lost. */
public final class RelayLine implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RelayLine.class.getName());

    private final Session session;
    private final Login login;
    private final Supplier<RelayTransport> transports;
    private @Nullable RelayTransport transport;
    private int served;

    /** With what we log in; null for nothing. */
    record Login(@Nullable String user, @Nullable String password) {}

    /**
     * @param transports makes a conversation for each connection
     */
    RelayLine(Session session, Login login, Supplier<RelayTransport> transports) {
        this.session = session;
        this.login = login;
        this.transports = transports;
    }

    /** What is to be handed over. */
    public interface Letter {

        /**
         * Builds the message.
         *
         * @throws MessagingException if it cannot be built
         */
        MimeMessage in(Session session) throws MessagingException;
    }

    /** The relay cannot be reached. */
    public static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;
        private final RelayTrouble trouble;

        public Unreachable(Exception cause) {
            super(cause.getMessage(), cause);
            trouble = RelayTrouble.of(cause);
        }

        public RelayTrouble trouble() {
            return trouble;
        }
    }

    /** The mail itself cannot be built: trying again would not help. */
    public static final class Malformed extends MessagingException {
        private static final long serialVersionUID = 1L;

        Malformed(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Nobody knows whether the mail was taken: the line broke, or nothing was answered, after the
     * whole of it was handed over.
     */
    public static final class Unsure extends MessagingException {
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
    public void send(Letter letter) throws Unreachable, MessagingException {
        MimeMessage message = message(letter);
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

    private MimeMessage message(Letter letter) throws MessagingException {
        try {
            return letter.in(session);
        } catch (MessagingException | RuntimeException malformed) {
            throw new Malformed(malformed);
        }
    }

    private static void hand(RelayTransport line, MimeMessage message) throws MessagingException {
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
