package se.motesplats.meeting.question.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.madeMaybe;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What mails about open questions may use. */
@ApplicationScoped
class QuestionMailWords implements MailSampleSource {

    private static final MailWord GIVEN = typed("given", "Anna", "Anna");
    private static final MailWord GROUP =
            typed("group", "Gemensam utvecklingsgrupp", "Gemensam utvecklingsgrupp");
    private static final MailWord TEXT =
            typed(
                            "text",
                            "Kan eller vill andra organisationer delta i arbetet med personliga"
                                    + " representanter?",
                            "Can or will other organisations take part in the work with personal"
                                    + " representatives?")
                    .withParagraphs()
                    .needed();
    private static final MailWord ASKER = typed("asker", "G7", "G7");
    private static final MailWord OWNER = typedMaybe("owner", "Siv Sekreterare", "Siv Sekreterare");
    private static final MailWord LAST_DAY =
            madeMaybe("lastDay", "fredag 3 mars 2017 (v. 9)", "Friday 3 March 2017 (week 9)");
    private static final MailWord ORGANISATIONS =
            typed("organisations", "Bryggan och Ria", "Bryggan and Ria");
    private static final MailWord PERSONAL =
            address("link", "/meeting/reply.xhtml?token=…").needed();

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.site(
                        "meeting-question",
                        GIVEN,
                        GROUP,
                        TEXT,
                        ASKER,
                        OWNER,
                        LAST_DAY,
                        ORGANISATIONS,
                        PERSONAL),
                MailSample.site(
                        "meeting-question-reminder",
                        GIVEN,
                        GROUP,
                        TEXT,
                        ASKER,
                        OWNER,
                        LAST_DAY,
                        ORGANISATIONS,
                        PERSONAL),
                MailSample.site(
                        "meeting-question-answered",
                        GIVEN,
                        GROUP,
                        TEXT,
                        address("link", "/meeting/question.xhtml?question=7").needed()));
    }
}
