package se.motesplats.meeting.around.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.condition;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.outbox.template.service.MailParagraph;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** The words of a reminder of a meeting, alone and among others of one morning. */
@ApplicationScoped
class MeetingReminderMails implements MailKindSource, MailSampleSource {

    static final String TEMPLATE = "meeting-reminder";
    private static final String SECTION = "meeting-reminder-part";

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.wished("meeting.reminder", TEMPLATE, SECTION));
    }

    @Override
    public List<MailSample> mailSamples() {
        List<MailWord> part =
                List.of(
                        typed("group", "Gemensam utvecklingsgrupp", "Gemensam utvecklingsgrupp"),
                        typed(
                                        "when",
                                        "måndag 13 mars 2017, v. 11, kl. 13.30–15.30, Bryggan",
                                        "Monday 13 March 2017, week 11, 13:30–15:30, Bryggan")
                                .needed(),
                        typedMaybe("theme", "Framtidsverkstäder", "Workshops of the future"),
                        condition("hasCall", true),
                        address("link", "/meeting/call.xhtml?meeting=7"));
        return List.of(
                MailSample.site(
                        TEMPLATE,
                        Stream.concat(Stream.of(typed("name", "Anna", "Anna")), part.stream())
                                .toArray(MailWord[]::new)),
                MailSample.paragraph(SECTION, part.toArray(MailWord[]::new)));
    }

    OutgoingMail of(Meeting meeting, Person person) {
        Language language = person.getLanguage();
        boolean called = meeting.getStatus() == MeetingStatus.CALLED;
        Map<String, Object> model = new HashMap<>();
        model.put("name", person.getGivenName());
        model.put("group", meeting.getGroup().getName());
        model.put("when", when(meeting, language));
        meeting.getTheme().ifPresent(theme -> model.put("theme", theme));
        model.put("hasCall", called);
        model.put(
                "link",
                (called ? "/meeting/call" : "/meeting/view") + ".xhtml?meeting=" + meeting.getId());
        String key =
                "%s:%d:%s:%d"
                        .formatted(TEMPLATE, meeting.getId(), meeting.getDay(), person.getId());
        return OutgoingMail.to(person, key, TEMPLATE, model)
                .amongThe("meeting.audience.group")
                .gatheredAs(new MailParagraph(SECTION, model));
    }

    private static String when(Meeting meeting, Language language) {
        return HumanTime.dayAndWeek(meeting.getDay(), language)
                + ", "
                + HumanTime.times(meeting.getStartsAt(), meeting.endsAt(), language)
                + meeting.getPlace().getPlace().map(place -> ", " + place).orElse("");
    }
}
