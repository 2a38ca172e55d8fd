package se.motesplats.meeting.sitting.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.motesplats.livetext.service.LiveTexts;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingAttendance;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.OrganisationQuorum;
import se.motesplats.meeting.Presence;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** A meeting while it is held: who is there, and what is noted. */
@Stateless
@UseCase
public class SittingService {

    @Inject private GroupRepository groups;
    @Inject private SittingRepository repository;
    @Inject private MeetingRights rights;
    @Inject private LiveTexts texts;
    @Inject private Event<MeetingHeld> held;

    /**
     * The meeting for the members of its group.
     *
     * @throws NotFound for all others, guests of the meeting too
     */
    @AllowLoggedIn
    @ReadOnly
    public SittingDetails get(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        MeetingGroup group = meeting.getGroup();
        rights.requireMember(group);
        // Before the attendance, so that places are read with their people and not one by one.
        List<AppointedRepresentative> people = groups.people(group.getId(), meeting.getDay());
        List<MeetingAttendance> attendance = repository.attendance(meetingId);
        Map<Long, Presence> said = new HashMap<>();
        attendance.forEach(
                a -> a.getSeat().ifPresent(seat -> said.put(seat.getId(), a.getPresence())));
        List<AgendaItem> points = repository.points(meetingId);
        return new SittingDetails(
                meetingId,
                meeting.getStatus(),
                people.stream().map(p -> row(p, said.get(p.getId()))).toList(),
                attendance.stream().flatMap(a -> visitor(a).stream()).toList(),
                quorum(meeting, people, said),
                points.stream().map(i -> point(meetingId, i)).toList(),
                NotePlace.of(meetingId),
                gone(meetingId, points),
                rights.isSecretary(group) && meeting.getStatus() != MeetingStatus.CANCELLED);
    }

    private static SittingRow row(AppointedRepresentative place, @Nullable Presence presence) {
        return new SittingRow(
                place.getId(),
                place.getNameForOthers().orElse(null),
                place.getRole(),
                place.getOrganisation().map(GroupOrganisation::getName).orElse(null),
                presence);
    }

    private static List<VisitorRow> visitor(MeetingAttendance attendance) {
        return attendance
                .getVisitorName()
                .map(
                        name ->
                                List.of(
                                        new VisitorRow(
                                                attendance.getId(),
                                                name,
                                                attendance.getVisitorOrganisation().orElse(null))))
                .orElse(List.of());
    }

    private OrganisationQuorum quorum(
            Meeting meeting, List<AppointedRepresentative> people, Map<Long, Presence> said) {
        List<String> all =
                groups.organisations(meeting.getGroup().getId()).stream()
                        .filter(o -> o.isValidOn(meeting.getDay()))
                        .map(GroupOrganisation::getName)
                        .toList();
        List<String> present =
                people.stream()
                        .filter(p -> said.get(p.getId()) == Presence.PRESENT)
                        .flatMap(p -> p.getOrganisation().stream())
                        .map(GroupOrganisation::getName)
                        .toList();
        return OrganisationQuorum.of(all, present);
    }

    /** What was noted about points that were taken off the agenda stays in sight. */
    private List<GoneNotes> gone(long meetingId, List<AgendaItem> points) {
        Map<Long, String> notes = new TreeMap<>();
        texts.of(NotePlace.KIND, meetingId)
                .forEach(
                        (field, content) ->
                                NotePlace.point(field)
                                        .filter(item -> !content.isBlank())
                                        .ifPresent(item -> notes.put(item, content)));
        points.forEach(point -> notes.remove(point.getId()));
        if (notes.isEmpty()) {
            return List.of();
        }
        Map<Long, AgendaItem> known = repository.all(meetingId);
        Map<Long, String> called = repository.calledTitles(meetingId, notes.keySet());
        return notes.entrySet().stream()
                .map(
                        n ->
                                new GoneNotes(
                                        n.getKey(),
                                        known.containsKey(n.getKey())
                                                ? known.get(n.getKey()).getTitle()
                                                : called.get(n.getKey()),
                                        n.getValue()))
                .toList();
    }

    private static SittingPoint point(long meetingId, AgendaItem item) {
        return new SittingPoint(
                item.getId(),
                item.getTitle(),
                item.getKind(),
                item.getText().orElse(null),
                item.getMinutes().orElse(null),
                NotePlace.of(meetingId, item.getId()));
    }

    /**
     * Says whether somebody of the group is there; what was said before is replaced.
     *
     * @throws NotFound if the person does not sit in the group on the day of the meeting
     */
    @AllowLoggedIn
    public void mark(long meetingId, long seatId, @NotNull Presence presence) {
        Meeting meeting = toWrite(meetingId);
        AppointedRepresentative seat = groups.getPlace(seatId);
        if (!seat.getGroup().equals(meeting.getGroup()) || !seat.isValidOn(meeting.getDay())) {
            throw new NotFound();
        }
        repository
                .find(meetingId, seatId)
                .ifPresentOrElse(
                        known -> known.become(presence),
                        () -> repository.add(new MeetingAttendance(meeting, seat, presence)));
    }

    /** Notes a visitor, who is there. */
    @AllowLoggedIn
    public void addVisitor(@Valid AddVisitor command) {
        Meeting meeting = toWrite(command.meetingId());
        String from = command.visitorOrganisation();
        repository.add(
                new MeetingAttendance(
                        meeting,
                        command.visitorName().strip(),
                        from == null || from.isBlank() ? null : from.strip()));
    }

    /** Takes back a visitor who was noted by mistake. */
    @AllowLoggedIn
    public void removeVisitor(long meetingId, long visitorId) {
        toWrite(meetingId);
        repository.remove(repository.getVisitor(meetingId, visitorId));
    }

    /**
     * The meeting is over. Its notes stay open for those who write them.
     *
     * @throws RuleViolation if it was held or cancelled before
     */
    @AllowLoggedIn
    public void hold(long meetingId) {
        toWrite(meetingId).hold();
        held.fire(new MeetingHeld(meetingId));
    }

    /** Two who note at once come one after the other: the row of the meeting is locked. */
    private Meeting toWrite(long meetingId) {
        rights.requireSecretary(groups.getMeeting(meetingId).getGroup());
        Meeting meeting = groups.lockMeeting(meetingId);
        if (meeting.getStatus() == MeetingStatus.CANCELLED) {
            throw new RuleViolation("error.meeting.notOpen", meeting.getStatus());
        }
        return meeting;
    }
}
