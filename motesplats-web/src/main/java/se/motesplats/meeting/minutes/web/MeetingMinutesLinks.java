package se.motesplats.meeting.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.meeting.minutes.service.MinutesDraftService;
import se.motesplats.meeting.minutes.service.MinutesLinks;
import se.motesplats.meeting.minutes.service.MinutesListItem;
import se.motesplats.meeting.minutes.service.MinutesService;
import se.motesplats.shared.field.web.Messages;

/** The way from a meeting and from a group to minutes, and the click that makes them. */
@Named
@RequestScoped
public class MeetingMinutesLinks {

    private static final int LATEST = 5;

    @Inject private MinutesService minutes;
    @Inject private MinutesDraftService drafts;
    @Inject private Messages messages;

    private final Map<Long, MinutesLinks> meetings = new HashMap<>();
    private final Map<Long, List<MinutesListItem>> groups = new HashMap<>();

    public MinutesLinks of(long meetingId) {
        return meetings.computeIfAbsent(meetingId, minutes::links);
    }

    /** The latest published minutes of a group that the caller may read. */
    public List<MinutesListItem> ofGroup(long groupId) {
        return groups.computeIfAbsent(groupId, group -> minutes.ofGroup(group, LATEST));
    }

    /** Makes them of what was noted. */
    public String make(long meetingId) {
        drafts.make(meetingId);
        messages.success("meeting.notes.made");
        return "/meeting/minutesedit.xhtml?faces-redirect=true&meeting=" + meetingId;
    }
}
