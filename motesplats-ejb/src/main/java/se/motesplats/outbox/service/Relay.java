package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/** The mail relay of the configuration. */
@ApplicationScoped
class Relay {

    private static final Logger LOG = System.getLogger(Relay.class.getName());

    /** Without these Jakarta Mail waits for ever; milliseconds. */
    private static final String CONNECT_TIMEOUT = "10000";

    private static final String ANSWER_TIMEOUT = "30000";

    @Inject private Settings settings;
    @Inject private SiteBoard site;
    @Inject private MailMarks marks;
    @Inject private Clock clock;

    /** A line to the relay, opened when the first mail needs it and kept until it is closed. */
    Line open() {
        return new Line(Session.getInstance(properties()));
    }

    private Properties properties() {
        String tls = settings.text(Setting.SMTP_TLS);
        Properties p = new Properties();
        p.setProperty("mail.transport.protocol", "smtp");
        p.setProperty("mail.smtp.host", settings.text(Setting.SMTP_HOST));
        p.setProperty("mail.smtp.port", settings.text(Setting.SMTP_PORT));
        p.setProperty(
                "mail.smtp.auth", String.valueOf(settings.find(Setting.SMTP_USER).isPresent()));
        p.setProperty("mail.smtp.from", settings.text(Setting.MAIL_FROM));
        p.setProperty("mail.smtp.connectiontimeout", CONNECT_TIMEOUT);
        p.setProperty("mail.smtp.timeout", ANSWER_TIMEOUT);
        p.setProperty("mail.smtp.writetimeout", ANSWER_TIMEOUT);
        p.setProperty("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        p.setProperty("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        p.setProperty("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // The answer to our QUIT is not worth waiting for.
        p.setProperty("mail.smtp.quitwait", "false");
        return p;
    }

    /** The relay cannot be reached. */
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** One connection at a time; opened again when it was lost. */
    final class Line implements AutoCloseable {
        private final Session session;
        private @Nullable Transport transport;

        private Line(Session session) {
            this.session = session;
        }

        /**
         * Hands a mail over.
         *
         * @throws Unreachable if there is no connection to be had
         * @throws MessagingException if the mail was not taken, or the line broke on the way
         */
        void send(OutboxRow row) throws Unreachable, MessagingException {
            MailMessage message;
            try {
                message =
                        MailMessage.of(
                                session,
                                row,
                                MailFrame.of(
                                                settings.text(Setting.MAIL_FROM),
                                                URI.create(settings.link("")),
                                                site.name(),
                                                site.get())
                                        .comingBackTo(marks.returnAddress(marks.mark())),
                                clock.instant());
            } catch (MessagingException malformed) {
                throw new Malformed(malformed);
            }
            connected().sendMessage(message, message.getAllRecipients());
        }

        private Transport connected() throws Unreachable {
            try {
                if (transport == null || !transport.isConnected()) {
                    close();
                    Transport fresh = session.getTransport();
                    fresh.connect(
                            settings.find(Setting.SMTP_USER).orElse(null),
                            settings.find(Setting.SMTP_PASSWORD).orElse(null));
                    transport = fresh;
                }
                return transport;
            } catch (MessagingException e) {
                throw new Unreachable(e);
            }
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

    /** The mail itself cannot be built: trying again would not help. */
    static final class Malformed extends MessagingException {
        private static final long serialVersionUID = 1L;

        Malformed(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
