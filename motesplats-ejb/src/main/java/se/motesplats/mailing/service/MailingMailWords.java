package se.motesplats.mailing.service;

import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;

/** What the mails of a written mailing are made of. */
@ApplicationScoped
class MailingMailWords implements MailSampleSource {

    @Override
    public List<MailSample> mailSamples() {
        return List.of(written("mailing-written"), written("mailing-test"));
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
