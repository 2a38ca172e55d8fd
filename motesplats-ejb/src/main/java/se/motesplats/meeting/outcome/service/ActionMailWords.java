package se.motesplats.meeting.outcome.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.lines;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What mails about what is to be done after meetings may use. */
@ApplicationScoped
class ActionMailWords implements MailSampleSource {

    private static final MailWord NAME = typed("name", "Anna", "Anna");

    private static final MailWord LINK = address("link", "/meeting/actions.xhtml").needed();

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.site(
                        "meeting-actions",
                        NAME,
                        typed("group", "Gemensam utvecklingsgrupp", "Gemensam utvecklingsgrupp"),
                        made("day", "13 februari 2017", "13 February 2017"),
                        actions(
                                "Boka lokalen (onsdag 1 mars 2017 (v. 9))",
                                "Book the room (Wednesday 1 March 2017 (week 9))"),
                        LINK),
                due("meeting-action-reminder"),
                due("meeting-action-overdue"));
    }

    private static MailSample due(String template) {
        return MailSample.site(
                template,
                NAME,
                actions(
                        "Gemensam utvecklingsgrupp: Boka lokalen (onsdag 1 mars 2017 (v. 9))",
                        "Gemensam utvecklingsgrupp: Book the room (Wednesday 1 March 2017 (week 9))"),
                LINK);
    }

    private static MailWord actions(String swedish, String english) {
        return lines("actions", MailWord.Trust.TYPED, List.of(swedish), List.of(english)).needed();
    }
}
