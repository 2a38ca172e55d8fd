package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    private @Nullable String organiser;

    @Column(name = "held_from")
    private @Nullable Instant heldFrom;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    /** Since V0442 only the recipient knows the identifier. */
    private boolean marked;

    protected SeatCalendar() {}

    /** The first entry is told: sequence 0. */
    public SeatCalendar(long eventId, long personId, int days) {
        this.eventId = eventId;
        this.personId = personId;
        this.days = days;
        this.oneEntry = true;
        this.marked = true;
    }

    /**
     * Who organises the event, for this calendar: whoever did so the first time. Programs take
     * nothing about an entry from another organiser (RFC 5546, 2.1.1), also when mails are sent
     * from another address by now.
     *
     * @param address from which mails are sent now
     */
    public String organisedBy(String address) {
        if (organiser == null) {
            organiser = address;
        }
        return organiser;
    }

    /** The first day stands in the calendar with these times. */
    public void holds(Instant from, Instant until) {
        heldFrom = from;
        heldUntil = until;
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

    /** Whether the identifier carries a mark, so that whoever says it was sent it. */
    public boolean isMarked() {
        return marked;
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

    /** When the first day begins that the calendar was told last; empty if that is not known. */
    public Optional<Instant> heldFrom() {
        return Optional.ofNullable(heldFrom);
    }

    /** When it ends. */
    public Optional<Instant> heldUntil() {
        return Optional.ofNullable(heldUntil);
    }

    /** Number of days that the calendar holds. */
    public int getDays() {
        return days;
    }
}
