package se.motesplats.meeting.guest.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.motesplats.account.Person;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.GuestStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGuest;
import se.motesplats.meeting.date.service.MeetingCalendars;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** A wish goes to all contacts of the group, or to its secretaries; the answer to who asked. */
@ApplicationScoped
class GuestMails implements MailKindSource {

    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private MeetingCalendars calendars;
    @Inject private Outbox outbox;
    @Inject private Clock clock;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.needed("meeting.guest", "meeting-guest-asked", "meeting-guest"));
    }

    void asked(@Observes GuestAsked happened) {
        MeetingGuest guest = happened.guest();
        Meeting meeting = guest.getMeeting();
        List<AppointedRepresentative> places =
                groups.people(meeting.getGroup().getId(), rights.today());
        Map<Long, Person> to = with(places, GroupRole.CONTACT);
        if (to.isEmpty()) {
            to = with(places, GroupRole.SECRETARY);
        }
        for (Person contact : to.values()) {
            Map<String, Object> model = model(meeting, contact);
            guest.getPerson().getNameForOthers().ifPresent(name -> model.put("who", name));
            guest.getReason().ifPresent(reason -> model.put("reason", reason));
            model.put("link", "/meeting/guests.xhtml?group=" + meeting.getGroup().getId());
            outbox.put(
                    OutgoingMail.to(
                                    contact,
                                    "meeting-guest-asked:"
                                            + guest.getId()
                                            + ':'
                                            + guest.getAskedAt().toEpochMilli()
                                            + ':'
                                            + contact.getId(),
                                    "meeting-guest-asked",
                                    model)
                            .amongThe("meeting.audience.contacts"));
        }
    }

    private static Map<Long, Person> with(List<AppointedRepresentative> places, GroupRole role) {
        Map<Long, Person> people = new LinkedHashMap<>();
        places.stream()
                .filter(p -> p.getRole() == role)
                .forEach(p -> people.put(p.getPerson().getId(), p.getPerson()));
        return people;
    }

    void answered(@Observes GuestAnswered happened) {
        MeetingGuest guest = happened.guest();
        Meeting meeting = guest.getMeeting();
        Person person = guest.getPerson();
        boolean yes = guest.getStatus() == GuestStatus.APPROVED;
        Map<String, Object> model = model(meeting, person);
        model.put("yes", yes);
        guest.getAnswer().ifPresent(answer -> model.put("answer", answer));
        model.put(
                "link",
                yes
                        ? "/meeting/view.xhtml?meeting=" + meeting.getId()
                        : "/meeting/group.xhtml?group=" + meeting.getGroup().getId());
        OutgoingMail mail =
                OutgoingMail.to(
                                person,
                                "meeting-guest:"
                                        + guest.getId()
                                        + ':'
                                        + guest.getAskedAt().toEpochMilli(),
                                "meeting-guest",
                                model)
                        .amongThe("meeting.audience.guest");
        outbox.put(
                yes
                        ? mail.with(
                                Objects.requireNonNull(
                                        calendars
                                                .request(meeting, List.of(person))
                                                .get(person.getId())))
                        : mail);
    }

    /** What the calendar holds after a yes is taken back. */
    void withdrawn(@Observes GuestWithdrawn happened) {
        Meeting meeting = happened.guest().getMeeting();
        Person person = happened.guest().getPerson();
        OutgoingMail.Calendar entry =
                calendars.cancel(meeting, List.of(person)).get(person.getId());
        if (entry != null) {
            outbox.put(
                    OutgoingMail.to(
                                    person,
                                    "meeting-left:"
                                            + meeting.getId()
                                            + ':'
                                            + person.getId()
                                            + ':'
                                            + clock.millis(),
                                    "meeting-left",
                                    model(meeting, person))
                            .with(entry)
                            .amongThe("meeting.audience.left"));
        }
    }

    private static Map<String, Object> model(Meeting meeting, Person to) {
        Language language = to.getLanguage();
        Map<String, Object> model = new HashMap<>();
        model.put("name", to.getGivenName());
        model.put("group", meeting.getGroup().getName());
        model.put(
                "when",
                HumanTime.dayAndWeek(meeting.getDay(), language)
                        + ", "
                        + HumanTime.times(meeting.getStartsAt(), meeting.endsAt(), language));
        return model;
    }
}
