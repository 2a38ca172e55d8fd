package se.motesplats.meeting.date.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.motesplats.meeting.date.service.MeetingListItem;
import se.motesplats.meeting.date.service.MeetingService;

/** The coming and the latest meetings of a group, on its page; for members. */
@Named
@RequestScoped
public class MeetingDatesView {

    private static final int MOST_COMING = 12;
    private static final int MOST_PAST = 6;

    @Inject private MeetingService meetings;

    private List<MeetingListItem> coming = List.of();
    private List<MeetingListItem> past = List.of();
    private long loaded;

    private void load(long groupId) {
        if (loaded != groupId) {
            loaded = groupId;
            coming = meetings.coming(groupId, 0, MOST_COMING);
            past = meetings.past(groupId, 0, MOST_PAST);
        }
    }

    public List<MeetingListItem> coming(long groupId) {
        load(groupId);
        return coming;
    }

    public List<MeetingListItem> past(long groupId) {
        load(groupId);
        return past;
    }
}
