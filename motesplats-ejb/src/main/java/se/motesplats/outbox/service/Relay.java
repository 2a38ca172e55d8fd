package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import se.motesplats.outbox.Recipient;
import se.motesplats.outbox.relay.service.RelayAccess;
import se.motesplats.outbox.relay.service.RelayLine;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/** The mail relay of the configuration. */
@ApplicationScoped
public class Relay {

    private static final int MOST_LINES = 20;

    @Inject private Settings settings;
    @Inject private SiteBoard site;
    @Inject private MailMarks marks;
    @Inject private MailTemplates templates;
    @Inject private Clock clock;

    /** How it is reached. */
    public RelayAccess access() {
        return new RelayAccess(
                settings.text(Setting.SMTP_HOST),
                settings.number(Setting.SMTP_PORT),
                settings.text(Setting.SMTP_TLS),
                settings.find(Setting.SMTP_USER).orElse(null),
                settings.find(Setting.SMTP_PASSWORD).orElse(null),
                settings.text(Setting.MAIL_FROM),
                settings.find(Setting.SMTP_CA).orElse(null));
    }

    /**
     * A mail for who hands it over without the outbox, to see what is said: as all others are, but
     * with a mark of no mail.
     */
    public RelayLine.Letter letter(Recipient to, String template, Map<String, Object> model) {
        MailTemplates.Rendered text = templates.render(template, to.getLanguage(), model);
        OutboxRow row =
                new OutboxRow(
                        0,
                        1,
                        template + ':' + clock.instant(),
                        to.getEmail(),
                        to.getName(),
                        text.subject(),
                        text.body(),
                        to.getLanguage());
        MailFrame frame = frame();
        return session -> MailMessage.of(session, row, frame, clock.instant());
    }

    /** As many lines may be open at once. */
    int lines() {
        return Math.min(settings.number(Setting.SMTP_CONNECTIONS), MOST_LINES);
    }

    /** What stands around each mail, as it is now. */
    MailFrame frame() {
        return MailFrame.of(
                        settings.text(Setting.MAIL_FROM),
                        URI.create(settings.link("")),
                        site.name(),
                        site.get())
                .comingBackTo(marks.returnAddress(marks.mark()));
    }
}
