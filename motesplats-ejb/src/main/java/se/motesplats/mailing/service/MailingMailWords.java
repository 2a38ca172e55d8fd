package se.motesplats.mailing.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.condition;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What the mails of a written mailing are made of. */
@ApplicationScoped
class MailingMailWords implements MailSampleSource {

    private static final List<MailWord> APPROVAL =
            List.of(
                    typed("name", "Anna", "Anna"),
                    typed(
                            "event",
                            "Mötesplats Funktionshinder 2027",
                            "Mötesplats Funktionshinder 2027"),
                    typed("subject", "Parkering vid Folkets hus", "Parking"),
                    made("people", "612", "612"),
                    typedMaybe("by", "Karin Koordinator", "Karin Koordinator"),
                    address("page", "/mailing/send.xhtml?mailing=42").needed());

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                written("mailing-written"),
                written("mailing-test"),
                MailSample.event("mailing-approval-asked", APPROVAL),
                MailSample.event(
                        "mailing-approval-decided",
                        APPROVAL,
                        condition("yes", true),
                        typedMaybe(
                                        "remark",
                                        "Fel dag i första stycket.",
                                        "The wrong day in the first paragraph.")
                                .withParagraphs()));
    }

    /** The text is the mailing's own. */
    private static MailSample written(String template) {
        return MailSample.event(
                        template,
                        List.of(
                                typed("subject", "Parkering vid Folkets hus", "Parking"),
                                made(
                                        "text",
                                        "Hej Anna! Parkera gärna i huset bredvid.",
                                        "Hello Anna! Please park in the house beside.")))
                .fixed("mail.fixed.written");
    }
}
