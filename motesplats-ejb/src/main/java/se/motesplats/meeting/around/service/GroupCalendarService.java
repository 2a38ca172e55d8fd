package se.motesplats.meeting.around.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Meetings for calendars: those of an open group for everybody to follow, and one to put in for who
 * may read it. What is sent by mail has entries of its own ({@code MeetingCalendars}).
 */
@Stateless
@UseCase
public class GroupCalendarService {

    /** As many as a group plans in years; of more the latest are left out. */
    private static final int MOST = 500;

    @Inject private GroupRepository groups;
    @Inject private GroupCalendarRepository repository;
    @Inject private MeetingRights rights;
    @Inject private Settings settings;

    /**
     * The meetings of an open group from today on, cancelled ones among them, without what they are
     * about and without links to take part.
     *
     * @throws NotFound if there is no group that is open, for whomever
     */
    @AllowEveryone
    @ReadOnly
    public String feed(long groupId, @NotNull Language language) {
        MeetingGroup group = groups.get(groupId);
        if (!group.isOpen() || group.getStatus() == GroupStatus.ENDED) {
            throw new NotFound();
        }
        List<Meeting> coming = repository.coming(groupId, rights.today(), MOST);
        return new GroupCalendar(language, settings.link("/meeting/")).feed(group, coming);
    }

    /**
     * One meeting as a file, for its members and guests.
     *
     * @throws NotFound for all others, and for one that is cancelled
     */
    @AllowLoggedIn
    @ReadOnly
    public String file(long meetingId, @NotNull Language language) {
        Meeting meeting = groups.getMeeting(meetingId);
        rights.requireRead(meeting);
        if (meeting.getStatus() == se.motesplats.meeting.MeetingStatus.CANCELLED) {
            throw new NotFound();
        }
        return new GroupCalendar(language, settings.link("/meeting/")).file(meeting);
    }
}
