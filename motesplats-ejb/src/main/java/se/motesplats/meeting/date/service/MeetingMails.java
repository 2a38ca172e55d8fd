package se.motesplats.meeting.date.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GuestStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MembershipChanged;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/**
 * What those who sit in a group are told of its dates. A term's dates come in one mail; the entry
 * of each for the calendar comes when it is called, when it is planned by itself, or when it moves.
 */
@ApplicationScoped
class MeetingMails implements MailKindSource {

    private static final String AUDIENCE = "meeting.audience.group";

    @Inject private GroupRepository groups;
    @Inject private MeetingRepository repository;
    @Inject private MeetingCalendars calendars;
    @Inject private Outbox outbox;
    @Inject private Clock clock;
    @PersistenceContext private EntityManager em;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed(
                        "meeting.dates",
                        "meeting-dates",
                        "meeting-moved",
                        "meeting-cancelled",
                        "meeting-left"));
    }

    /** One mail to each, with all dates on which the person sits in the group. */
    void planned(@Observes DatesPlanned happened) {
        List<Meeting> meetings =
                happened.meetingIds().stream()
                        .map(groups::getMeeting)
                        .filter(m -> m.end().isAfter(clock.instant()))
                        .toList();
        if (meetings.isEmpty()) {
            return;
        }
        MeetingGroup group = meetings.get(0).getGroup();
        List<AppointedRepresentative> places = groups.people(group.getId());
        List<OutgoingMail> mails = new ArrayList<>();
        Map<Long, OutgoingMail.Calendar> entries =
                meetings.size() == 1
                        ? calendars.request(
                                meetings.get(0), called(places, meetings.get(0).getDay()))
                        : Map.of();
        for (Person person : everybody(places)) {
            List<Meeting> theirs =
                    meetings.stream().filter(m -> sits(places, person, m.getDay())).toList();
            if (!theirs.isEmpty()) {
                mails.add(dates(group, person, theirs, entries.get(person.getId())));
            }
        }
        outbox.put(mails);
    }

    private static OutgoingMail dates(
            MeetingGroup group,
            Person person,
            List<Meeting> meetings,
            OutgoingMail.@Nullable Calendar entry) {
        Map<String, Object> model = model(group, person);
        model.put("dates", meetings.stream().map(m -> when(m, person.getLanguage())).toList());
        model.put("link", "/meeting/group.xhtml?group=" + group.getId());
        OutgoingMail mail =
                OutgoingMail.to(
                                person,
                                "meeting-dates:"
                                        + meetings.get(0).getId()
                                        + ':'
                                        + meetings.size()
                                        + ':'
                                        + person.getId(),
                                "meeting-dates",
                                model)
                        .amongThe(AUDIENCE);
        return entry == null ? mail : mail.with(entry);
    }

    void moved(@Observes MeetingMoved happened) {
        Meeting meeting = groups.getMeeting(happened.meetingId());
        if (!meeting.end().isAfter(clock.instant())) {
            return;
        }
        List<AppointedRepresentative> places = groups.people(meeting.getGroup().getId());
        List<Person> called = called(places, meeting);
        Map<Long, OutgoingMail.Calendar> entries = calendars.request(meeting, called);
        List<OutgoingMail> mails = new ArrayList<>();
        for (Person person : called) {
            Language language = person.getLanguage();
            Map<String, Object> model = of(meeting, person);
            model.put(
                    "was",
                    HumanTime.dayAndWeek(happened.fromDay(), language)
                            + ", "
                            + HumanTime.time(happened.fromTime(), language));
            mails.add(
                    mail("meeting-moved", meeting, person, model)
                            .with(java.util.Objects.requireNonNull(entries.get(person.getId()))));
        }
        outbox.put(mails);
        leave(meeting, places);
    }

    void cancelled(@Observes MeetingCancelled happened) {
        Meeting meeting = groups.getMeeting(happened.meetingId());
        if (!meeting.end().isAfter(clock.instant())) {
            return;
        }
        List<Person> called = called(groups.people(meeting.getGroup().getId()), meeting);
        Map<Long, OutgoingMail.Calendar> entries = calendars.cancel(meeting, called);
        List<OutgoingMail> mails = new ArrayList<>();
        for (Person person : called) {
            Map<String, Object> model = of(meeting, person);
            meeting.getCancelReason().ifPresent(reason -> model.put("reason", reason));
            OutgoingMail mail = mail("meeting-cancelled", meeting, person, model);
            OutgoingMail.Calendar entry = entries.get(person.getId());
            mails.add(entry == null ? mail : mail.with(entry));
        }
        outbox.put(mails);
    }

    /** What the calendar of somebody who leaves holds is taken back; who comes learns the dates. */
    void membership(@Observes MembershipChanged happened) {
        List<AppointedRepresentative> places = groups.people(happened.groupId());
        Person person = em.find(Person.class, happened.personId());
        MeetingGroup group = groups.get(happened.groupId());
        List<Meeting> coming = repository.open(happened.groupId(), LocalDate.now(clock));
        coming.forEach(meeting -> leave(meeting, places));
        List<Meeting> theirs =
                coming.stream().filter(m -> sits(places, person, m.getDay())).toList();
        if (!theirs.isEmpty()) {
            outbox.put(dates(group, person, theirs, null));
        }
    }

    /** Takes the meeting out of the calendars of those who do not sit in the group on its day. */
    private void leave(Meeting meeting, List<AppointedRepresentative> places) {
        List<Person> guests = guests(meeting);
        List<Person> gone =
                calendars.holders(meeting).stream()
                        .map(id -> em.find(Person.class, id))
                        .filter(person -> !guests.contains(person))
                        .filter(person -> !sits(places, person, meeting.getDay()))
                        .toList();
        if (gone.isEmpty()) {
            return;
        }
        Map<Long, OutgoingMail.Calendar> entries = calendars.cancel(meeting, gone);
        outbox.put(
                gone.stream()
                        .map(
                                person ->
                                        OutgoingMail.to(
                                                        person,
                                                        "meeting-left:"
                                                                + meeting.getId()
                                                                + ':'
                                                                + person.getId()
                                                                + ':'
                                                                + clock.millis(),
                                                        "meeting-left",
                                                        of(meeting, person))
                                                .with(
                                                        java.util.Objects.requireNonNull(
                                                                entries.get(person.getId())))
                                                .amongThe("meeting.audience.left"))
                        .toList());
    }

    /** Those who sit in the group on its day, and its guests. */
    private List<Person> called(List<AppointedRepresentative> places, Meeting meeting) {
        Map<Long, Person> people = new LinkedHashMap<>();
        called(places, meeting.getDay()).forEach(p -> people.put(p.getId(), p));
        guests(meeting).forEach(p -> people.putIfAbsent(p.getId(), p));
        return List.copyOf(people.values());
    }

    private List<Person> guests(Meeting meeting) {
        return em.createQuery(
                        "select p from MeetingGuest v join v.person p where v.meeting = :meeting and"
                                + " v.status = :approved order by p.id",
                        Person.class)
                .setParameter("meeting", meeting)
                .setParameter("approved", GuestStatus.APPROVED)
                .getResultList();
    }

    private static List<Person> called(List<AppointedRepresentative> places, LocalDate day) {
        return List.copyOf(everybody(places.stream().filter(p -> p.isValidOn(day)).toList()));
    }

    private static Collection<Person> everybody(List<AppointedRepresentative> places) {
        Map<Long, Person> people = new LinkedHashMap<>();
        places.forEach(p -> people.putIfAbsent(p.getPerson().getId(), p.getPerson()));
        return people.values();
    }

    private static boolean sits(
            List<AppointedRepresentative> places, Person person, LocalDate day) {
        return places.stream().anyMatch(p -> p.getPerson().equals(person) && p.isValidOn(day));
    }

    private static OutgoingMail mail(
            String template, Meeting meeting, Person person, Map<String, Object> model) {
        return OutgoingMail.to(
                        person,
                        template
                                + ':'
                                + meeting.getId()
                                + ':'
                                + meeting.getSequence()
                                + ':'
                                + person.getId(),
                        template,
                        model)
                .amongThe(AUDIENCE);
    }

    private static Map<String, Object> of(Meeting meeting, Person person) {
        Map<String, Object> model = model(meeting.getGroup(), person);
        model.put("when", when(meeting, person.getLanguage()));
        model.put("link", "/meeting/view.xhtml?meeting=" + meeting.getId());
        return model;
    }

    private static Map<String, Object> model(MeetingGroup group, Person person) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", person.getGivenName());
        model.put("group", group.getName());
        return model;
    }

    private static String when(Meeting meeting, Language language) {
        return HumanTime.dayAndWeek(meeting.getDay(), language)
                + ", "
                + HumanTime.times(meeting.getStartsAt(), meeting.endsAt(), language)
                + meeting.getPlace().getPlace().map(place -> ", " + place).orElse("");
    }
}
