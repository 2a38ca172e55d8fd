package se.motesplats.seat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * How many people an event has room for: in the house and on screens, and on days with less room.
 * Who takes part has a seat on all days, so the day with the least room decides.
 */
@Entity
@Table(name = "seat_capacity")
public class SeatCapacity extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    @Column(name = "on_site")
    private int onSite;

    private int online;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "seat_capacity_day", joinColumns = @JoinColumn(name = "capacity_id"))
    @OrderBy("day")
    private List<DayCapacity> days = new ArrayList<>();

    protected SeatCapacity() {}

    public SeatCapacity(Event event) {
        this.event = event;
    }

    /**
     * Sets the room.
     *
     * @param newDays days with less room; other days have the room of the event
     * @param committed seats that there are or that are being distributed
     * @throws RuleViolation with both numbers, if that is more than the room
     */
    public void change(int newOnSite, int newOnline, List<DayCapacity> newDays, long committed) {
        onSite = newOnSite;
        online = newOnline;
        days.clear();
        days.addAll(newDays);
        requireRoom(committed);
    }

    /**
     * The event is held in another way. What was counted for the house alone counts online, and the
     * other way round, because people come with their seats; of an event that was both only the
     * house is left, which grows for nobody.
     *
     * @param committed seats that there are or that are being distributed
     * @throws RuleViolation with both numbers, if the house has less room than that
     */
    public void follow(AttendanceMode before, AttendanceMode now, long committed) {
        if (now == AttendanceMode.HYBRID) {
            return;
        }
        boolean all = now == AttendanceMode.ONLINE || before == AttendanceMode.ONLINE;
        List<DayCapacity> followed = new ArrayList<>();
        for (DayCapacity day : days) {
            int room = day.getOnSite() + (all ? day.getOnline() : 0);
            followed.add(
                    now == AttendanceMode.ONLINE
                            ? new DayCapacity(day.getEventId(), day.getDay(), 0, room)
                            : new DayCapacity(day.getEventId(), day.getDay(), room, 0));
        }
        int room = onSite + (all ? online : 0);
        change(
                now == AttendanceMode.ONLINE ? 0 : room,
                now == AttendanceMode.ONLINE ? room : 0,
                followed,
                committed);
    }

    /**
     * Refuses when more seats are wanted than there is room for.
     *
     * @param wanted all seats of the event
     * @throws RuleViolation with both numbers
     */
    public void requireRoom(long wanted) {
        if (wanted > total()) {
            throw new RuleViolation("error.seat.noRoom", wanted, total());
        }
    }

    /** The room on the day that has the least. */
    public long total() {
        long least = (long) onSite + online;
        for (DayCapacity day : days) {
            least = Math.min(least, (long) day.getOnSite() + day.getOnline());
        }
        return least;
    }

    /** For how many people there is room in one way, on the day that has the least. */
    public long room(SeatMode mode) {
        long least = mode == SeatMode.ON_SITE ? onSite : online;
        for (DayCapacity day : days) {
            least = Math.min(least, mode == SeatMode.ON_SITE ? day.getOnSite() : day.getOnline());
        }
        return least;
    }

    public Event getEvent() {
        return event;
    }

    public int getOnSite() {
        return onSite;
    }

    public int getOnline() {
        return online;
    }

    public List<DayCapacity> getDays() {
        return List.copyOf(days);
    }
}
