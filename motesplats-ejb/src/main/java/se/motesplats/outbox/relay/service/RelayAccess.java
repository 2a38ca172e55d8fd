package se.motesplats.outbox.relay.service;

import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a relay is reached.
 *
 * @param tls none, starttls or tls
 * @param user null for no login
 * @param from the sender that the relay is told
 * @param authorities file with certificates that are believed, too; null for none
 */
public record RelayAccess(
        String host,
        int port,
        String tls,
        @Nullable String user,
        @Nullable String password,
        String from,
        @Nullable String authorities) {

    /** Without these Jakarta Mail waits for ever; milliseconds. */
    private static final String CONNECT_TIMEOUT = "10000";

    /** The file with certificates cannot be used. */
    static final class BadFile extends IOException {
        private static final long serialVersionUID = 1L;

        BadFile(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return host + ':' + port;
    }

    /**
     * Whose certificates are believed now: the file is read anew, for it may have been mended.
     *
     * @throws RelayLine.Unreachable if the file with certificates cannot be used
     */
    public RelayTrust trust() throws RelayLine.Unreachable {
        try {
            return RelayTrust.of(authorities);
        } catch (IOException e) {
            throw new RelayLine.Unreachable(new BadFile(e));
        }
    }

    /**
     * A line to the relay, opened when the first mail needs it and kept until it is closed.
     *
     * @param takenMillis how long the relay may think about a mail that it has
     * @throws RelayLine.Unreachable if TLS cannot be used at all
     */
    public RelayLine line(RelayTrust trust, RelayTransport.Ear ear, int takenMillis)
            throws RelayLine.Unreachable {
        SSLSocketFactory secret;
        try {
            secret = trust.sockets();
        } catch (IOException e) {
            throw new RelayLine.Unreachable(e);
        }
        RelaySockets sockets = new RelaySockets(secret);
        Properties properties = properties();
        properties.put("mail.smtp.socketFactory", sockets.plain());
        properties.put("mail.smtp.ssl.socketFactory", sockets);
        Session session = Session.getInstance(properties);
        return new RelayLine(
                session,
                new RelayLine.Login(user, password),
                () -> new RelayTransport(session, sockets, ear, takenMillis));
    }

    private Properties properties() {
        String answer = Integer.toString(RelayTransport.ANSWER_MILLIS);
        Properties p = new Properties();
        p.setProperty("mail.transport.protocol", "smtp");
        p.setProperty("mail.smtp.host", host);
        p.setProperty("mail.smtp.port", Integer.toString(port));
        p.setProperty("mail.smtp.auth", String.valueOf(user != null));
        p.setProperty("mail.smtp.from", from);
        p.setProperty("mail.smtp.connectiontimeout", CONNECT_TIMEOUT);
        p.setProperty("mail.smtp.timeout", answer);
        p.setProperty("mail.smtp.writetimeout", answer);
        p.setProperty("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        p.setProperty("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        p.setProperty("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Another way in after ours failed would only try the same twice.
        p.setProperty("mail.smtp.socketFactory.fallback", "false");
        // The answer to our QUIT is not worth waiting for.
        p.setProperty("mail.smtp.quitwait", "false");
        return p;
    }
}
