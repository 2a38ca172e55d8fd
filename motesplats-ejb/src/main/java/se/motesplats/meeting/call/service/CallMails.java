package se.motesplats.meeting.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.motesplats.account.Person;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaTimes;
import se.motesplats.meeting.CallRelease;
import se.motesplats.meeting.CallText;
import se.motesplats.meeting.CalledPoint;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.date.service.MeetingCalendars;
import se.motesplats.meeting.group.service.GroupContact;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** Mails about calls: the call, an update of it, and the no to a suggested point. */
@ApplicationScoped
class CallMails implements MailKindSource {

    private static final String AUDIENCE = "meeting.call.audience";

    @Inject private CallRepository repository;
    @Inject private CallReading reading;
    @Inject private CallWords words;
    @Inject private CallAdditions additions;
    @Inject private GroupRepository groups;
    @Inject private MeetingCalendars calendars;
    @Inject private Outbox outbox;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed(
                        "meeting.call",
                        "meeting-call",
                        "meeting-call-update",
                        "meeting-point-declined"));
    }

    void sent(@Observes CallSent happened) {
        CallRelease release = happened.release();
        boolean first = release.getNumber() == 1;
        String template = first ? "meeting-call" : "meeting-call-update";
        List<OutgoingMail> mails = new ArrayList<>();
        Map<Long, OutgoingMail.Calendar> entries =
                calendars.request(release.getMeeting(), happened.people());
        List<CallAdded> added = additions.of(release.getMeeting());
        Set<Long> members = members(release.getMeeting());
        for (Person to : happened.people()) {
            Map<String, Object> model = model(release, to.getLanguage());
            List<CallAdded> shown = members.contains(to.getId()) ? added : List.of();
            additions
                    .lines(shown, to.getLanguage())
                    .forEach(
                            (key, lines) -> {
                                model.put(key, lines);
                                model.put(key + "There", !lines.isEmpty());
                            });
            model.put("given", to.getGivenName());
            model.put("changes", words.of(happened.changes(), to.getLanguage()));
            String key = template + ':' + release.getId() + ':' + to.getId();
            mails.add(
                    OutgoingMail.to(to, key, template, model)
                            .with(Objects.requireNonNull(entries.get(to.getId())))
                            .amongThe(AUDIENCE));
        }
        outbox.put(mails);
    }

    /** Those who sit in the group on that day; others are guests, who read the agenda only. */
    private Set<Long> members(Meeting meeting) {
        return groups.people(meeting.getGroup().getId(), meeting.getDay()).stream()
                .map(place -> place.getPerson().getId())
                .collect(Collectors.toSet());
    }

    private Map<String, Object> model(CallRelease release, Language language) {
        Meeting meeting = release.getMeeting();
        CallText text = release.text();
        Map<String, Object> model = about(meeting, language);
        model.put("place", text.place() == null ? "" : text.place());
        model.put("intro", text.intro() == null ? "" : text.intro());
        model.put("points", points(meeting, text, language));
        model.put(
                "dates",
                reading.term(meeting.getGroup().getId(), meeting.getDay()).stream()
                        .map(day -> HumanTime.day(day, language))
                        .collect(Collectors.joining(", ")));
        return model;
    }

    private Map<String, Object> about(Meeting meeting, Language language) {
        GroupContact secretary = reading.secretary(meeting.getGroup());
        Map<String, Object> model = new HashMap<>();
        model.put("group", meeting.getGroup().getName());
        model.put("day", HumanTime.dayAndWeek(meeting.getDay(), language));
        model.put("time", HumanTime.times(meeting.getStartsAt(), meeting.endsAt(), language));
        model.put("link", "/meeting/call.xhtml?meeting=" + meeting.getId());
        model.put("contact", secretary.name());
        model.put("phone", String.valueOf(secretary.phone()));
        return model;
    }

    private static List<String> points(Meeting meeting, CallText text, Language language) {
        AgendaTimes times =
                AgendaTimes.of(
                        meeting.start(),
                        text.minutes(),
                        new ArrayList<>(text.points().stream().map(CalledPoint::minutes).toList()));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < text.points().size(); i++) {
            CalledPoint point = text.points().get(i);
            String who = point.presenter() == null ? "" : " (" + point.presenter() + ')';
            lines.add(
                    times.starts().get(i).map(at -> HumanTime.time(at, language) + ' ').orElse("")
                            + point.title()
                            + who);
        }
        return lines;
    }

    void declined(@Observes SuggestionDeclined happened) {
        AgendaItem item = repository.getItem(happened.itemId());
        Person to = item.getSuggestedBy().orElseThrow();
        Map<String, Object> model = about(item.getMeeting(), to.getLanguage());
        model.put("given", to.getGivenName());
        model.put("title", item.getTitle());
        model.put("reason", item.getStateReason().orElse(""));
        outbox.put(
                OutgoingMail.to(
                                to,
                                "meeting-point-declined:"
                                        + happened.itemId()
                                        + ':'
                                        + happened.version(),
                                "meeting-point-declined",
                                model)
                        .amongThe("meeting.suggested.audience"));
    }
}
