package se.motesplats.outbox.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/**
 * A mail as it goes over the wire, for those who read the outbox; personal links are blacked out.
 */
@Dependent
class MailAsSent {

    /** Nobody may read how this installation marks what comes back to it. */
    private static final String MARKED = "Message-ID";

    @Inject private Settings settings;
    @Inject private SiteBoard site;
    @Inject private Senders senders;

    /** Its header lines as a mail program reads them; none of what cannot be sent. */
    List<MailDetails.Line> headers(OutboxMail mail) {
        List<MailDetails.Line> lines = new ArrayList<>();
        try {
            for (Header header : Collections.list(message(mail).getAllHeaders())) {
                if (header.getName().equalsIgnoreCase(MARKED)) {
                    continue;
                }
                lines.add(
                        new MailDetails.Line(
                                header.getName(),
                                MailService.withoutPersonalLinks(
                                        MimeUtility.decodeText(
                                                MimeUtility.unfold(header.getValue())))));
            }
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            return List.of();
        }
        return lines;
    }

    private MailMessage message(OutboxMail mail) throws MessagingException {
        return MailMessage.of(
                Session.getInstance(new Properties()),
                row(mail),
                frame(),
                mail.getSentAt().orElse(mail.getCreatedAt()));
    }

    /** The HTML that goes with the text. */
    String html(OutboxMail mail) {
        return MailService.withoutPersonalLinks(HtmlBody.of(row(mail), frame()));
    }

    private MailFrame frame() {
        return MailFrame.of(
                settings.text(Setting.MAIL_FROM),
                URI.create(settings.link("")),
                site.name(),
                site.get());
    }

    private OutboxRow row(OutboxMail mail) {
        return senders.shown(
                new OutboxRow(
                                mail.getId(),
                                mail.getAttempts(),
                                mail.getDedupKey(),
                                mail.getToAddress(),
                                mail.getToName(),
                                mail.getSubject(),
                                mail.getBody(),
                                mail.getLanguage())
                        .answeredTo(mail.getReplyTo().orElse(null))
                        .carrying(
                                mail.getCalendarMethod().orElse(null),
                                mail.getCalendar().orElse(null))
                        .showing(mail.getPictureCode().orElse(null))
                        .formatted(mail.getHtml().orElse(null)));
    }

    /** The calendar object, line by line; none without. */
    List<String> calendar(OutboxMail mail) {
        String calendar = row(mail).calendar();
        return calendar == null
                ? List.of()
                : MailService.withoutPersonalLinks(calendar).lines().toList();
    }
}
