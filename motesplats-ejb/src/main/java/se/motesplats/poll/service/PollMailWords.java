package se.motesplats.poll.service;

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

/** What mails about polls may use. */
@ApplicationScoped
class PollMailWords implements MailSampleSource {

    private static final MailWord GIVEN = typed("given", "Anna", "Anna");
    private static final MailWord TITLE =
            typed("title", "Vårens utvecklingsgrupp", "The development group in spring");
    private static final MailWord TEXT =
            typedMaybe(
                            "text",
                            "Vi behöver två timmar för temat hälsa.",
                            "We need two hours for the theme of health.")
                    .withParagraphs();
    private static final MailWord OWNER = typed("owner", "Karin Koordinator", "Karin Koordinator");
    private static final MailWord WHERE = typedMaybe("where", "Bryggan", "Bryggan");
    private static final MailWord LAST_DAY =
            made("lastDay", "fredag 20 november 2026, v. 47", "Friday 20 November 2026, week 47");
    private static final MailWord WHEN =
            made(
                    "when",
                    "måndag 7 december 2026, v. 50, kl. 13.30–15.30",
                    "Monday 7 December 2026, week 50, 13:30–15:30");
    private static final MailWord MINUTES = made("minutes", "120", "120");
    private static final MailWord DATES = made("dates", "6", "6");
    private static final MailWord PERSONAL = address("link", "/poll/answer.xhtml?token=…").needed();
    private static final MailWord PAGE = address("link", "/poll/view.xhtml?poll=7").needed();

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.site(
                        "poll-invitation",
                        GIVEN,
                        TITLE,
                        TEXT,
                        OWNER,
                        WHERE,
                        LAST_DAY,
                        MINUTES,
                        DATES,
                        PERSONAL),
                MailSample.site(
                        "poll-reminder",
                        GIVEN,
                        TITLE,
                        OWNER,
                        LAST_DAY,
                        DATES,
                        condition("again", false),
                        PERSONAL),
                MailSample.site("poll-all-answered", GIVEN, TITLE, LAST_DAY, PAGE),
                MailSample.site("poll-closed", GIVEN, TITLE, PAGE),
                MailSample.site(
                        "poll-final",
                        GIVEN,
                        TITLE,
                        TEXT,
                        OWNER,
                        WHERE,
                        WHEN.needed(),
                        condition("changed", false),
                        condition("calendar", true)),
                MailSample.site(
                        "poll-called-off",
                        GIVEN,
                        TITLE,
                        OWNER,
                        typedMaybe("reason", "Vi tar det i höst.", "We do it in autumn.")
                                .withParagraphs(),
                        condition("calendar", true)));
    }
}
