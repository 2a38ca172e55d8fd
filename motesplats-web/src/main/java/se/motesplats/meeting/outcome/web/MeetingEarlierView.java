package se.motesplats.meeting.outcome.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.meeting.outcome.service.EarlierNotes;
import se.motesplats.meeting.outcome.service.MeetingOutcomeService;

/** What was said about points of a call at the meetings that they go on from; for members. */
@Named
@RequestScoped
public class MeetingEarlierView {

    @Inject private MeetingOutcomeService service;

    private final Map<Long, Map<Long, List<EarlierNotes>>> meetings = new HashMap<>();

    public List<EarlierNotes> of(long meetingId, long itemId) {
        return meetings.computeIfAbsent(meetingId, service::earlier)
                .getOrDefault(itemId, List.of());
    }
}
