package se.motesplats.meeting.date.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.poll.PollMatter;
import se.motesplats.poll.service.PollOutcome;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/**
 * A meeting of a group, for those who plan its meetings. From then on it is moved and cancelled on
 * its own page, and its group is told as of any other meeting.
 */
@ApplicationScoped
class GroupOutcome implements PollOutcome {

    @Inject private MeetingService meetings;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public List<Target> targets(Caller caller) {
        return groups.within(rights.editing()).stream()
                .map(group -> new Target(group.getId(), group.getName()))
                .toList();
    }

    @Override
    public String make(FinalDate date, long target) {
        PollMatter matter = date.matter();
        long meeting =
                meetings.save(
                        new SaveMeeting(
                                null,
                                0,
                                target,
                                SwedishTime.dayOf(date.startsAt()),
                                SwedishTime.timeOf(date.startsAt()),
                                matter.minutes(),
                                matter.mode(),
                                matter.place(),
                                matter.onlineUrl(),
                                matter.title()));
        return "/meeting/view.xhtml?meeting=" + meeting;
    }

    @Override
    public boolean isChangedByPoll() {
        return false;
    }

    /** The group's own entry says it; two for one meeting would not move together. */
    @Override
    public boolean isInCalendarsByPoll() {
        return false;
    }
}
