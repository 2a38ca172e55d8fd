package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import se.motesplats.shared.Language;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/** What a mail looks like for who reads it as HTML. */
@ApplicationScoped
public class MailLooks {

    @Inject private Settings settings;
    @Inject private SiteBoard site;

    /** The whole document, as it would be sent. */
    public String html(String subject, String text, Language language) {
        return HtmlBody.of(subject, text, language, null, frame());
    }

    MailFrame frame() {
        return MailFrame.of(
                settings.text(Setting.MAIL_FROM),
                URI.create(settings.link("")),
                site.name(),
                site.get());
    }
}
