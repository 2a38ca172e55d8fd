package se.motesplats.overview.service;

import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;

/** What the mail that tries the way says. */
@ApplicationScoped
class SetupMailWords implements MailSampleSource {

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.site(
                                SetupFacts.TEMPLATE,
                                typed("name", "Anna", "Anna"),
                                made(
                                        "site",
                                        "https://motesplats.example",
                                        "https://motesplats.example"))
                        .fixed("mail.fixed.test"));
    }
}
