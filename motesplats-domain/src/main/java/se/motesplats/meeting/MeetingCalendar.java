package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import se.motesplats.shared.BaseEntity;

/**
 * What a person's calendar was last told about a meeting. The identifier stays, the sequence grows
 * with everything that is told, and so does who organises it (RFC 5546, 2.1.1 and 2.1.4).
 */
@Entity
@Table(name = "meeting_calendar")
public class MeetingCalendar extends BaseEntity {

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "person_id")
    private long personId;

    private int sequence;
    private boolean held;
    private String organiser;

    protected MeetingCalendar() {}

    /**
     * Nothing is told yet.
     *
     * @param organiser address from which mails are sent now
     */
    public MeetingCalendar(long meetingId, long personId, String organiser) {
        this.meetingId = meetingId;
        this.personId = personId;
        this.organiser = organiser;
        this.sequence = -1;
    }

    /**
     * Something is told.
     *
     * @param holdsEntry whether the entry stands in the calendar from now on
     */
    public void tell(boolean holdsEntry) {
        sequence++;
        held = holdsEntry;
    }

    /** The same for as long as there is the meeting. */
    public String uid() {
        return "meeting-" + meetingId + '-' + personId + "@motesplats";
    }

    public long getMeetingId() {
        return meetingId;
    }

    public long getPersonId() {
        return personId;
    }

    /** Of what was told last; -1 before anything is. */
    public int getSequence() {
        return sequence;
    }

    /** Whether the entry stands in the calendar. */
    public boolean isHeld() {
        return held;
    }

    /** Who organises it for this calendar: whoever did so the first time. */
    public String getOrganiser() {
        return organiser;
    }
}
