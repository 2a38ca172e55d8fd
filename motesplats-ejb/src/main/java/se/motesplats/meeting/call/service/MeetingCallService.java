package se.motesplats.meeting.call.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.CallChange;
import se.motesplats.meeting.CallRelease;
import se.motesplats.meeting.CallText;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingCall;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The call to a meeting: read, sent, and sent again when it has changed. */
@Stateless
@UseCase
public class MeetingCallService {

    @Inject private CallRepository repository;
    @Inject private CallReading reading;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<CallSent> sent;

    /**
     * The call: as it is now for those who take part, as it was sent for everybody if the group is
     * open.
     *
     * @throws NotFound for all others
     */
    @AllowEveryone
    @ReadOnly
    public CallDetails get(long meetingId) {
        return reading.read(groups.getMeeting(meetingId));
    }

    /**
     * Sends the call to everybody who sits in the group on the day of the meeting, and to its
     * guests; after that, what has changed since, as one update.
     *
     * @throws RuleViolation if nothing is on the agenda, nothing has changed, or the meeting is
     *     over
     */
    @AllowLoggedIn
    public void send(long meetingId) {
        MeetingGroup group = groups.lock(groups.getMeeting(meetingId).getGroup().getId());
        rights.requireSecretary(group);
        Meeting meeting = groups.lockMeeting(meetingId);
        meeting.requireOpen();
        if (meeting.end().isBefore(clock.instant())) {
            throw new RuleViolation("error.meeting.callLate", meeting.getDay());
        }
        List<AgendaItem> agenda = repository.agenda(meetingId);
        if (agenda.isEmpty()) {
            throw new RuleViolation("error.meeting.callEmpty");
        }
        CallText text =
                reading.text(
                        meeting,
                        repository.call(meetingId).flatMap(MeetingCall::getIntro).orElse(null),
                        agenda);
        List<CallRelease> before = repository.releases(meetingId);
        List<CallChange> changes = before.isEmpty() ? List.of() : text.since(before.get(0).text());
        if (!before.isEmpty() && changes.isEmpty()) {
            throw new RuleViolation("error.meeting.callUnchanged");
        }
        List<Person> people = people(meeting);
        CallRelease release =
                new CallRelease(
                        meeting,
                        before.isEmpty() ? 1 : before.get(0).getNumber() + 1,
                        text,
                        people.size(),
                        caller.findPersonId().map(repository::person).orElse(null),
                        clock.instant());
        repository.add(release);
        meeting.call();
        sent.fire(new CallSent(release, people, changes));
    }

    /** Each once, whatever they are in the group: by the day of the meeting, not by today. */
    private List<Person> people(Meeting meeting) {
        Map<Long, Person> people = new LinkedHashMap<>();
        Stream.concat(
                        groups.people(meeting.getGroup().getId(), meeting.getDay()).stream()
                                .map(AppointedRepresentative::getPerson),
                        repository.guests(meeting).stream())
                .forEach(person -> people.putIfAbsent(person.getId(), person));
        return List.copyOf(people.values());
    }
}
