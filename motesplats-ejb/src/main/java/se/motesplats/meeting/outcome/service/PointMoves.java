package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.outcome.PointTime;
import se.motesplats.meeting.sitting.service.MeetingHeld;
import se.motesplats.shared.RuleViolation;

/** Points that go on to a later meeting and come back, and the time that they take. */
@Dependent
class PointMoves {

    @Inject private OutcomeRepository repository;
    @Inject private GroupRepository groups;
    @Inject private Clock clock;

    /**
     * Goes on to the next meeting that is planned, or waits for one; what has gone on already stays
     * where it is.
     *
     * @param meeting of the point; the group is locked
     * @return the meeting that it went on to; empty while it waits
     */
    Optional<Meeting> move(Meeting meeting, AgendaItem item) {
        stop(meeting.getId(), item);
        if (item.getState() == AgendaItemState.MOVED) {
            return Optional.ofNullable(repository.successors(meeting.getId()).get(item.getId()))
                    .map(AgendaItem::getMeeting);
        }
        item.goOn();
        Optional<Meeting> next = repository.next(meeting);
        next.ifPresent(later -> carry(item, later));
        return next;
    }

    /** Puts it on the agenda of a later meeting. */
    void carry(AgendaItem item, Meeting later) {
        Meeting locked = groups.lockMeeting(later.getId());
        repository.add(item.moveTo(locked, repository.nextPosition(locked.getId())));
    }

    /**
     * It does not go on after all.
     *
     * @throws RuleViolation {@code error.meeting.pointCalled} with the day, if people have been
     *     called to the meeting with it
     */
    void moveBack(Meeting meeting, AgendaItem item) {
        AgendaItem next = repository.successors(meeting.getId()).get(item.getId());
        if (next != null) {
            groups.lockMeeting(next.getMeeting().getId());
            if (repository.isCalled(next) || next.getState() != AgendaItemState.AGREED) {
                throw new RuleViolation(
                        "error.meeting.pointCalled", item.getTitle(), next.getMeeting().getDay());
            }
            next.withdraw();
        }
        item.become(AgendaItemState.AGREED, null);
    }

    /** It is talked about from now on, and no other one is. */
    void start(Meeting meeting, AgendaItem item) {
        Instant now = clock.instant();
        Map<Long, PointTime> times = repository.times(meeting.getId());
        times.values().stream().filter(t -> !t.getItem().equals(item)).forEach(t -> t.stop(now));
        PointTime time = times.get(item.getId());
        if (time == null) {
            time = new PointTime(item);
            time.start(now);
            repository.add(time);
        } else {
            time.start(now);
        }
    }

    /** It is not talked about any more. */
    void stop(long meetingId, AgendaItem item) {
        PointTime time = repository.times(meetingId).get(item.getId());
        if (time != null) {
            time.stop(clock.instant());
        }
    }

    /** After the meeting nothing is talked about. */
    void held(@Observes MeetingHeld happened) {
        Instant now = clock.instant();
        repository.times(happened.meetingId()).values().forEach(t -> t.stop(now));
    }
}
