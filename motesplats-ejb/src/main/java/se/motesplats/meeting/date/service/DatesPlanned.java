package se.motesplats.meeting.date.service;

import java.util.List;

/** A group got dates, one or a term's; in order. */
public record DatesPlanned(long groupId, List<Long> meetingIds) {
    public DatesPlanned {
        meetingIds = List.copyOf(meetingIds);
    }
}
