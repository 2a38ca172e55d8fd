package se.motesplats.meeting.minutes.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MinutesApproval;
import se.motesplats.meeting.MinutesVersion;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.HumanTime;

/**
 * Mails about minutes: to those who approve them, to their secretary, and to those who sit in the
 * group when they are published.
 */
@ApplicationScoped
class MinutesMails implements MailKindSource {

    @Inject private GroupRepository groups;
    @Inject private MinutesRepository repository;
    @Inject private MeetingRights rights;
    @Inject private Outbox outbox;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed(
                        "meeting.notes",
                        "meeting-notes-asked",
                        "meeting-notes-approved",
                        "meeting-notes-change"),
                MailKind.wished("meeting.notesOut", "meeting-notes"));
    }

    void sent(@Observes MinutesSent happened) {
        MinutesVersion version = happened.version();
        outbox.put(
                version.getApprovals().stream()
                        .map(MinutesApproval::getPerson)
                        .map(
                                person ->
                                        mail("meeting-notes-asked", version, person)
                                                .amongThe("meeting.notes.audience.approvers"))
                        .toList());
    }

    void approved(@Observes MinutesApproved happened) {
        MinutesVersion version = happened.version();
        outbox.put(
                writers(version).stream()
                        .map(
                                person ->
                                        mail("meeting-notes-approved", version, person)
                                                .amongThe("meeting.notes.audience.secretary"))
                        .toList());
    }

    void changeAsked(@Observes MinutesChangeAsked happened) {
        MinutesVersion version = happened.approval().getMinutesVersion();
        List<OutgoingMail> mails = new ArrayList<>();
        for (Person person : writers(version)) {
            Map<String, Object> model = model("meeting-notes-change", version, person);
            happened.approval()
                    .getPerson()
                    .getNameForOthers()
                    .ifPresent(name -> model.put("who", name));
            model.put("words", happened.approval().getWords().orElse(""));
            mails.add(
                    mail("meeting-notes-change", version, person, model)
                            .amongThe("meeting.notes.audience.secretary"));
        }
        outbox.put(mails);
    }

    /** One mail to everybody who sits in the group today, whatever the person is there. */
    void published(@Observes MinutesPublished happened) {
        MinutesVersion version = happened.version();
        Map<Long, Person> people = new LinkedHashMap<>();
        groups.people(meeting(version).getGroup().getId(), rights.today())
                .forEach(place -> people.put(place.getPerson().getId(), place.getPerson()));
        outbox.put(
                people.values().stream()
                        .map(
                                person ->
                                        mail("meeting-notes", version, person)
                                                .amongThe("meeting.notes.audience.members"))
                        .toList());
    }

    /** Who sent it; those who prepare the meetings today if nobody is known to have. */
    private List<Person> writers(MinutesVersion version) {
        return version.getSentBy()
                .map(List::of)
                .orElseGet(() -> repository.secretaries(meeting(version), rights.today()));
    }

    private static Meeting meeting(MinutesVersion version) {
        return version.getMinutes().getMeeting();
    }

    private static OutgoingMail mail(String template, MinutesVersion version, Person person) {
        return mail(template, version, person, model(template, version, person));
    }

    private static OutgoingMail mail(
            String template, MinutesVersion version, Person person, Map<String, Object> model) {
        return OutgoingMail.to(
                person, template + ':' + version.getId() + ':' + person.getId(), template, model);
    }

    private static Map<String, Object> model(
            String template, MinutesVersion version, Person person) {
        Meeting meeting = meeting(version);
        Map<String, Object> model = new HashMap<>();
        model.put("name", person.getGivenName());
        model.put("group", meeting.getGroup().getName());
        model.put("day", HumanTime.day(meeting.getDay(), person.getLanguage()));
        version.getCorrection().ifPresent(reason -> model.put("correction", reason));
        model.put(
                "link",
                switch (template) {
                            case "meeting-notes-asked" -> "/meeting/minutesanswer.xhtml?meeting=";
                            case "meeting-notes-approved" -> "/meeting/minutessteps.xhtml?meeting=";
                            case "meeting-notes-change" -> "/meeting/minutesedit.xhtml?meeting=";
                            default -> "/meeting/minutes.xhtml?meeting=";
                        }
                        + meeting.getId());
        return model;
    }
}
