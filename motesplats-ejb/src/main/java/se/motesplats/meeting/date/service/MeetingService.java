package se.motesplats.meeting.date.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.MeetingPlace;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SingleLine;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** The dates of a group, one by one: each is moved or cancelled without the others. */
@Stateless
@UseCase
public class MeetingService {

    @Inject private GroupRepository groups;
    @Inject private MeetingRepository repository;
    @Inject private MeetingRights rights;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private Event<MeetingPlanned> planned;
    @Inject private Event<DatesPlanned> dates;
    @Inject private Event<MeetingMoved> moved;
    @Inject private Event<MeetingCancelled> cancelled;

    /** Meetings of a group from today on, the nearest first, for its members. */
    @AllowLoggedIn
    @ReadOnly
    public List<MeetingListItem> coming(long groupId, int first, int max) {
        rights.requireMember(groups.get(groupId));
        return repository.coming(groupId, rights.today(), first, max);
    }

    /** Meetings of a group before today, the latest first, for its members. */
    @AllowLoggedIn
    @ReadOnly
    public List<MeetingListItem> past(long groupId, int first, int max) {
        rights.requireMember(groups.get(groupId));
        return repository.past(groupId, rights.today(), first, max);
    }

    @AllowLoggedIn
    @ReadOnly
    public int countComing(long groupId) {
        rights.requireMember(groups.get(groupId));
        return repository.countFrom(groupId, rights.today());
    }

    @AllowLoggedIn
    @ReadOnly
    public int countPast(long groupId) {
        rights.requireMember(groups.get(groupId));
        return repository.countBefore(groupId, rights.today());
    }

    /**
     * One meeting, for members and for guests of it.
     *
     * @throws NotFound for all others
     */
    @AllowLoggedIn
    @ReadOnly
    public MeetingDetails get(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        rights.requireRead(meeting);
        return details(meeting);
    }

    /** The same for those who prepare it. */
    @AllowLoggedIn
    @ReadOnly
    public MeetingDetails getToEdit(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        rights.requireSecretary(meeting.getGroup());
        return details(meeting);
    }

    private MeetingDetails details(Meeting meeting) {
        boolean member = rights.isMember(meeting.getGroup());
        return MeetingDetails.of(
                meeting,
                member ? repository.previous(meeting).orElse(null) : null,
                member ? repository.next(meeting).orElse(null) : null,
                rights.isSecretary(meeting.getGroup()),
                member);
    }

    /** Refuses whoever does not plan the group's meetings. */
    @AllowLoggedIn
    @ReadOnly
    public void requireEdit(long groupId) {
        rights.requireSecretary(groups.get(groupId));
    }

    /**
     * Plans a meeting, or changes one: it moves, or gets another theme.
     *
     * @return its id
     * @throws RuleViolation if the group meets at that very time already, or it was held or
     *     cancelled
     */
    @AllowLoggedIn
    @TakesProblems
    public long save(@Valid SaveMeeting command) {
        MeetingGroup group = groups.lock(command.groupId());
        rights.requireSecretary(group);
        Meeting meeting = command.id() == null ? null : of(group, command.id());
        String place = blank(command.place());
        String link = blank(command.joinLink());
        problems.ask(() -> MeetingPlace.requirePlace(command.mode(), place), "place", "mode");
        problems.ask(() -> MeetingPlace.requireLink(command.mode(), link), "joinLink", "mode");
        problems.ask(
                () -> SwedishTime.requireExists(command.day().atTime(command.startsAt())),
                "startsAt",
                "day");
        problems.ask(() -> requireFree(command), "day", "startsAt");
        problems.refuse();
        MeetingPlace where = new MeetingPlace(command.mode(), place, link);
        if (meeting == null) {
            return plan(group, command, where);
        }
        meeting.requireVersion(command.version());
        LocalDate fromDay = meeting.getDay();
        LocalTime fromTime = meeting.getStartsAt();
        boolean other =
                meeting.moveTo(
                        command.day(),
                        command.startsAt(),
                        command.minutes(),
                        where,
                        clock.instant());
        meeting.talkAbout(blank(command.theme()));
        if (other) {
            moved.fire(new MeetingMoved(meeting.getId(), fromDay, fromTime));
        }
        return meeting.getId();
    }

    private long plan(MeetingGroup group, SaveMeeting command, MeetingPlace where) {
        Meeting meeting =
                new Meeting(
                        group,
                        command.day(),
                        command.startsAt(),
                        command.minutes(),
                        where,
                        clock.instant());
        meeting.talkAbout(blank(command.theme()));
        groups.add(meeting);
        groups.flush();
        planned.fire(new MeetingPlanned(meeting.getId()));
        dates.fire(new DatesPlanned(group.getId(), List.of(meeting.getId())));
        return meeting.getId();
    }

    private void requireFree(SaveMeeting command) {
        if (repository.isTaken(
                command.groupId(), command.day(), command.startsAt(), command.id())) {
            throw new RuleViolation("error.meeting.timeTaken", command.day(), command.startsAt());
        }
    }

    /**
     * Cancels a meeting; it stays listed on its day.
     *
     * @param reason why, in words; null for none
     */
    @AllowLoggedIn
    public void cancel(
            long meetingId, @Nullable @Size(max = Lengths.REASON) @SingleLine String reason) {
        Meeting meeting = toChange(meetingId);
        meeting.cancel(blank(reason), clock.instant());
        cancelled.fire(new MeetingCancelled(meetingId));
    }

    /**
     * Lets a cancelled meeting take place after all.
     *
     * @throws RuleViolation if the group has planned another one at that time since
     */
    @AllowLoggedIn
    public void restore(long meetingId) {
        Meeting meeting = toChange(meetingId);
        if (repository.isTaken(
                meeting.getGroup().getId(),
                meeting.getDay(),
                meeting.getStartsAt(),
                meeting.getId())) {
            throw new RuleViolation(
                    "error.meeting.timeTaken", meeting.getDay(), meeting.getStartsAt());
        }
        meeting.restore(clock.instant());
        moved.fire(new MeetingMoved(meetingId, meeting.getDay(), meeting.getStartsAt()));
    }

    /** The meeting to change; the group is locked first, as everywhere. */
    private Meeting toChange(long meetingId) {
        MeetingGroup group = groups.lock(groups.getMeeting(meetingId).getGroup().getId());
        rights.requireSecretary(group);
        return groups.lockMeeting(meetingId);
    }

    private Meeting of(MeetingGroup group, long meetingId) {
        Meeting meeting = groups.lockMeeting(meetingId);
        if (!meeting.getGroup().equals(group)) {
            throw new NotFound();
        }
        return meeting;
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
