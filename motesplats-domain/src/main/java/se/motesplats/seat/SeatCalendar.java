package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import se.motesplats.shared.BaseEntity;

/**
 * What a person's calendar was last told about an event. The identifiers of the entries are stable
 * per person, event and day; the sequence grows with everything that is told (RFC 5546, 2.1.4).
 */
@Entity
@Table(name = "seat_calendar")
public class SeatCalendar extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "person_id")
    private long personId;

    private int sequence;
    private int days;

    protected SeatCalendar() {}

    /** The first entries are told: sequence 0. */
    public SeatCalendar(long eventId, long personId, int days) {
        this.eventId = eventId;
        this.personId = personId;
        this.days = days;
    }

    /**
     * New entries are told, or the old ones cancelled.
     *
     * @param newDays how many days the calendar holds from now on; 0 when all are cancelled
     */
    public void tell(int newDays) {
        sequence++;
        days = newDays;
    }

    /** Identifier of the entry for a day, counted from 0. */
    public String uid(int day) {
        return "seat-" + eventId + '-' + personId + '-' + (day + 1) + "@motesplats";
    }

    public long getEventId() {
        return eventId;
    }

    public long getPersonId() {
        return personId;
    }

    public int getSequence() {
        return sequence;
    }

    /** Number of days that the calendar holds entries for. */
    public int getDays() {
        return days;
    }
}
