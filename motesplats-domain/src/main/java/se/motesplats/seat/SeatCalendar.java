package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.IntStream;
import se.motesplats.shared.BaseEntity;

/**
 * What a person's calendar was last told about an event. One entry holds all days, its identifier
 * stable per person and event; the sequence grows with everything that is told (RFC 5546, 2.1.4).
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

    /** Before V0230 each day was an entry of its own. */
    @Column(name = "one_entry")
    private boolean oneEntry;

    protected SeatCalendar() {}

    /** The first entry is told: sequence 0. */
    public SeatCalendar(long eventId, long personId, int days) {
        this.eventId = eventId;
        this.personId = personId;
        this.days = days;
        this.oneEntry = true;
    }

    /**
     * A new entry is told, or the old one cancelled.
     *
     * @param newDays how many days the calendar holds from now on; 0 when the entry is cancelled
     * @return identifiers of entries of days that an earlier version told one by one: nothing that
     *     is told from now on reaches them, so they are to be taken back
     */
    public List<String> tell(int newDays) {
        List<String> left =
                oneEntry
                        ? List.of()
                        : IntStream.rangeClosed(2, days).mapToObj(this::uidOfDay).toList();
        sequence++;
        days = newDays;
        oneEntry = true;
        return left;
    }

    /** Identifier of the entry; it is the one that the first day had when each had its own. */
    public String uid() {
        return uidOfDay(1);
    }

    private String uidOfDay(int day) {
        return "seat-" + eventId + '-' + personId + '-' + day + "@motesplats";
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

    /** Number of days that the calendar holds. */
    public int getDays() {
        return days;
    }
}
