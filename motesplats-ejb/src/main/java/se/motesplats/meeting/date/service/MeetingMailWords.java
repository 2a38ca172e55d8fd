package se.motesplats.meeting.date.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.lines;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What mails about the dates of groups may use. */
@ApplicationScoped
class MeetingMailWords implements MailSampleSource {

    private static final MailWord NAME = typed("name", "Anna", "Anna");

    private static final MailWord GROUP =
            typed("group", "Gemensam utvecklingsgrupp", "Gemensam utvecklingsgrupp");

    private static final MailWord WHEN =
            typed(
                            "when",
                            "måndag 13 mars 2017 (v. 11), kl. 13.30–15.30, Bryggan",
                            "Monday 13 March 2017 (week 11), 13:30–15:30, Bryggan")
                    .needed();

    private static final MailWord LINK = address("link", "/meeting/view.xhtml?meeting=7");

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.site(
                        "meeting-dates",
                        NAME,
                        GROUP,
                        lines(
                                        "dates",
                                        MailWord.Trust.TYPED,
                                        List.of(
                                                "måndag 13 februari 2017 (v. 7), kl. 13.30–15.30, Bryggan",
                                                "måndag 13 mars 2017 (v. 11), kl. 13.30–15.30, Bryggan"),
                                        List.of(
                                                "Monday 13 February 2017 (week 7), 13:30–15:30, Bryggan",
                                                "Monday 13 March 2017 (week 11), 13:30–15:30, Bryggan"))
                                .needed(),
                        address("link", "/meeting/group.xhtml?group=7")),
                MailSample.site(
                        "meeting-moved",
                        NAME,
                        GROUP,
                        WHEN,
                        made(
                                "was",
                                "måndag 6 mars 2017 (v. 10), kl. 13.30",
                                "Monday 6 March 2017 (week 10), 13:30"),
                        LINK),
                MailSample.site(
                        "meeting-cancelled",
                        NAME,
                        GROUP,
                        WHEN,
                        typedMaybe("reason", "För få kan komma.", "Too few can come.")
                                .withParagraphs(),
                        LINK),
                MailSample.site("meeting-left", NAME, GROUP, WHEN));
    }
}
