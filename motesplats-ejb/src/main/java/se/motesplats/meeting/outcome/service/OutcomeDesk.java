package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;

/** What those who write down what comes out of a meeting have in common. */
@Dependent
class OutcomeDesk {

    private static final List<AgendaItemState> TALKED_ABOUT =
            List.of(AgendaItemState.AGREED, AgendaItemState.TREATED, AgendaItemState.MOVED);

    @Inject private GroupRepository groups;
    @Inject private OutcomeRepository repository;
    @Inject private MeetingRights rights;

    /**
     * The meeting, locked: two who write at once come one after the other.
     *
     * @throws NotFound for those who do not sit in the group
     * @throws AccessDenied for members who do not prepare its meetings
     * @throws RuleViolation for a meeting that is cancelled
     */
    Meeting toWrite(long meetingId) {
        rights.requireSecretary(groups.getMeeting(meetingId).getGroup());
        Meeting meeting = groups.lockMeeting(meetingId);
        if (meeting.getStatus() == MeetingStatus.CANCELLED) {
            throw new RuleViolation("error.meeting.notOpen", meeting.getStatus());
        }
        return meeting;
    }

    /** As {@link #toWrite}, with the group, as more than one of its meetings changes. */
    Meeting toMove(long meetingId) {
        MeetingGroup group = groups.lock(groups.getMeeting(meetingId).getGroup().getId());
        rights.requireSecretary(group);
        return toWrite(meetingId);
    }

    /**
     * A point that the meeting talks about.
     *
     * @throws NotFound for one of another meeting, or that is not on the agenda
     */
    AgendaItem item(Meeting meeting, long itemId) {
        AgendaItem item = repository.getItem(itemId);
        if (!item.getMeeting().equals(meeting) || !TALKED_ABOUT.contains(item.getState())) {
            throw new NotFound();
        }
        return item;
    }

    /** As {@link #item}; none for null. */
    @Nullable AgendaItem itemOrNone(Meeting meeting, @Nullable Long itemId) {
        return itemId == null ? null : item(meeting, itemId);
    }

    static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
