package se.motesplats.meeting.outcome.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What has come out of a meeting, read by the members of its group. */
@Stateless
@UseCase
public class MeetingOutcomeService {

    @Inject private GroupRepository groups;
    @Inject private OutcomeRepository repository;
    @Inject private OutcomeReading reading;
    @Inject private MeetingRights rights;

    /**
     * All of it.
     *
     * @throws NotFound for those who are no members, guests of the meeting too
     */
    @AllowLoggedIn
    @ReadOnly
    public OutcomeDetails get(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        rights.requireMember(meeting.getGroup());
        boolean writable =
                meeting.getStatus() != MeetingStatus.CANCELLED
                        && rights.isSecretary(meeting.getGroup());
        return new OutcomeDetails(
                repository.mark(meetingId),
                reading.points(meeting),
                writable ? owners(meeting) : List.of(),
                writable);
    }

    /**
     * Changes whenever anything of it does.
     *
     * @throws NotFound for those who are no members
     */
    @AllowLoggedIn
    @ReadOnly
    public String mark(long meetingId) {
        rights.requireMember(groups.getMeeting(meetingId).getGroup());
        return repository.mark(meetingId);
    }

    /**
     * What was said about points of the meeting at those that they go on from, by their ids.
     *
     * @throws NotFound for those who are no members
     */
    @AllowLoggedIn
    @ReadOnly
    public Map<Long, List<EarlierNotes>> earlier(long meetingId) {
        rights.requireMember(groups.getMeeting(meetingId).getGroup());
        return reading.earlier(repository.goingOn(meetingId));
    }

    /** Points of earlier meetings that wait for one, for those who prepare this one. */
    @AllowLoggedIn
    @ReadOnly
    public List<WaitingPoint> waiting(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        rights.requireSecretary(meeting.getGroup());
        return meeting.getStatus().isOpen() ? reading.waiting(meeting) : List.of();
    }

    /** Each once, with what they are first in the order of roles. */
    private List<OwnerChoice> owners(Meeting meeting) {
        LocalDate today = rights.today();
        Map<Long, AppointedRepresentative> people = new LinkedHashMap<>();
        groups.people(meeting.getGroup().getId()).stream()
                .filter(p -> p.isValidOn(meeting.getDay()) || p.isValidOn(today))
                .forEach(
                        p ->
                                people.merge(
                                        p.getPerson().getId(),
                                        p,
                                        (a, b) -> a.getRole().compareTo(b.getRole()) <= 0 ? a : b));
        return people.values().stream()
                .map(
                        p ->
                                new OwnerChoice(
                                        p.getPerson().getId(),
                                        p.getNameForOthers().orElse(null),
                                        p.getRole(),
                                        p.getOrganisation()
                                                .map(GroupOrganisation::getName)
                                                .orElse(null)))
                .toList();
    }
}
