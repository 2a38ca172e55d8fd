package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.outcome.ActionItem;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.meeting.sitting.service.MeetingHeld;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** Mails to those who have something to do after a meeting: all that they have in one mail. */
@ApplicationScoped
class ActionMails implements MailKindSource {

    private static final String PAGE = "/meeting/actions.xhtml";

    @Inject private OutcomeRepository repository;
    @Inject private GroupRepository groups;
    @Inject private Outbox outbox;
    @Inject private Clock clock;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed("meeting.actions", "meeting-actions"),
                MailKind.wished(
                        "meeting.actionReminder",
                        "meeting-action-reminder",
                        "meeting-action-overdue"));
    }

    /** What is open and of which nobody has told its owner. */
    void held(@Observes MeetingHeld happened) {
        Meeting meeting = groups.getMeeting(happened.meetingId());
        Instant now = clock.instant();
        List<ActionItem> untold =
                repository.actions(meeting.getId()).stream()
                        .filter(a -> a.getStatus() == ActionStatus.OPEN)
                        .filter(a -> a.getOwner().isPresent() && a.getToldAt().isEmpty())
                        .toList();
        untold.forEach(a -> a.told(now));
        List<OutgoingMail> mails = new ArrayList<>();
        byOwner(untold)
                .forEach(
                        (person, actions) ->
                                mails.add(
                                        given(
                                                meeting,
                                                person,
                                                actions,
                                                "meeting-actions:"
                                                        + meeting.getId()
                                                        + ':'
                                                        + person.getId())));
        outbox.put(mails);
    }

    /** One thing more, after the meeting. */
    void given(@Observes ActionGiven happened) {
        byOwner(happened.actions())
                .forEach(
                        (person, actions) ->
                                outbox.put(
                                        given(
                                                happened.meeting(),
                                                person,
                                                actions,
                                                "meeting-action:"
                                                        + actions.get(0).getId()
                                                        + ':'
                                                        + actions.get(0).getVersion()
                                                        + ':'
                                                        + person.getId())));
    }

    private static OutgoingMail given(
            Meeting meeting, Person person, List<ActionItem> actions, String key) {
        Language language = person.getLanguage();
        Map<String, Object> model = new HashMap<>();
        model.put("name", person.getGivenName());
        model.put("group", meeting.getGroup().getName());
        model.put("day", HumanTime.day(meeting.getDay(), language));
        model.put("actions", actions.stream().map(a -> line(a, language)).toList());
        model.put("link", PAGE);
        return OutgoingMail.to(person, key, "meeting-actions", model)
                .amongThe("meeting.audience.owners");
    }

    void due(@Observes ActionsDue happened) {
        String template = happened.overdue() ? "meeting-action-overdue" : "meeting-action-reminder";
        byOwner(happened.actions())
                .forEach(
                        (person, actions) -> {
                            Language language = person.getLanguage();
                            Map<String, Object> model = new HashMap<>();
                            model.put("name", person.getGivenName());
                            model.put(
                                    "actions",
                                    actions.stream()
                                            .map(
                                                    a ->
                                                            a.getMeeting().getGroup().getName()
                                                                    + ": "
                                                                    + line(a, language))
                                            .toList());
                            model.put("link", PAGE);
                            ActionItem first = actions.get(0);
                            outbox.put(
                                    OutgoingMail.to(
                                                    person,
                                                    template
                                                            + ':'
                                                            + first.getId()
                                                            + ':'
                                                            + first.getVersion()
                                                            + ':'
                                                            + person.getId(),
                                                    template,
                                                    model)
                                            .amongThe("meeting.audience.owners"));
                        });
    }

    private static Map<Person, List<ActionItem>> byOwner(List<ActionItem> actions) {
        Map<Person, List<ActionItem>> owners = new LinkedHashMap<>();
        actions.forEach(
                a ->
                        a.getOwner()
                                .ifPresent(
                                        o ->
                                                owners.computeIfAbsent(o, p -> new ArrayList<>())
                                                        .add(a)));
        return owners;
    }

    /** The words of it, and the day where there is one. */
    private static String line(ActionItem action, Language language) {
        return action.getText()
                + action.getDueDay()
                        .map(day -> " (" + HumanTime.dayAndWeek(day, language) + ')')
                        .orElse("");
    }
}
