package se.motesplats.meeting.around.service;

import java.io.Serializable;
import se.motesplats.shared.database.service.ResultRow;

/**
 * How often an organisation was represented in a year.
 *
 * @param meetings at which attendance was noted while the organisation took part
 * @param represented at how many of them somebody spoke for it
 * @param present how many people of it were there, each meeting counted by itself
 * @param excused who sent apologies, counted likewise
 * @param absent who was absent, counted likewise
 */
public record AttendanceRow(
        String organisation, int meetings, int represented, int present, int excused, int absent)
        implements Serializable {

    static AttendanceRow of(ResultRow row) {
        return new AttendanceRow(
                row.text(0), row.small(1), row.small(2), row.small(3), row.small(4), row.small(5));
    }

    /** At how many of the meetings nobody spoke for it. */
    public int missing() {
        return meetings - represented;
    }

    /** In how many meetings of a hundred it was represented, rounded. */
    public long percent() {
        return meetings == 0 ? 0 : Math.round(100.0 * represented / meetings);
    }
}
