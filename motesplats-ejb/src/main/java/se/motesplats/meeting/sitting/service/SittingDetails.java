package se.motesplats.meeting.sitting.service;

import java.io.Serializable;
import java.util.List;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.OrganisationQuorum;
import se.motesplats.meeting.Presence;

/**
 * A meeting while it is held.
 *
 * @param quorum which organisations of the group are represented
 * @param notes place of the notes that belong to no point
 * @param gone notes of points that are not on the agenda any more
 * @param writable whether the caller notes who is there and writes
 */
public record SittingDetails(
        long meetingId,
        MeetingStatus status,
        List<SittingRow> people,
        List<VisitorRow> visitors,
        OrganisationQuorum quorum,
        List<SittingPoint> points,
        String notes,
        List<GoneNotes> gone,
        boolean writable)
        implements Serializable {

    /** How many are there, visitors too. */
    public int present() {
        return visitors.size()
                + (int) people.stream().filter(p -> p.presence() == Presence.PRESENT).count();
    }
}
