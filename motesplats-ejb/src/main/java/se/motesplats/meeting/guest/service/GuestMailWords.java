package se.motesplats.meeting.guest.service;

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

/** What mails about guests of meetings may use. */
@ApplicationScoped
class GuestMailWords implements MailSampleSource {

    private static final MailWord NAME = typed("name", "Anna", "Anna");

    private static final MailWord GROUP =
            typed("group", "Ledningsgrupp för utveckling", "Ledningsgrupp för utveckling");

    private static final MailWord WHEN =
            made(
                            "when",
                            "onsdag 15 februari 2017 (v. 7), kl. 10.00–11.30",
                            "Wednesday 15 February 2017 (week 7), 10:00–11:30")
                    .needed();

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.site(
                        "meeting-guest-asked",
                        NAME,
                        GROUP,
                        WHEN,
                        typedMaybe("who", "Bo Ek", "Bo Ek"),
                        typedMaybe(
                                        "reason",
                                        "Vi har prövat samma sak.",
                                        "We have tried the same thing.")
                                .withParagraphs(),
                        address("link", "/meeting/guests.xhtml?group=7").needed()),
                MailSample.site(
                        "meeting-guest",
                        NAME,
                        GROUP,
                        WHEN,
                        condition("yes", true),
                        typedMaybe("answer", "Välkommen!", "Welcome!").withParagraphs(),
                        address("link", "/meeting/view.xhtml?meeting=7")));
    }
}
