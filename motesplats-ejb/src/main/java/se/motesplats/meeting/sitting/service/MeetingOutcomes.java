package se.motesplats.meeting.sitting.service;

import java.util.List;

/**
 * What came out of meetings, as the parts know that keep it; found by being a bean. The minutes are
 * made from all of them.
 */
public interface MeetingOutcomes {

    /** What came out of one meeting, in the order in which it is to be said. */
    List<MeetingOutcome> of(long meetingId);
}
