package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The room on a day of an event that has less than the others. */
@Embeddable
public class DayCapacity {

    /** The capacity's; it lets the audit log tell which event a change belongs to. */
    @Column(name = "event_id")
    private long eventId;

    @Column(name = "day")
    private LocalDate day;

    @Column(name = "on_site")
    private int onSite;

    @Column(name = "online")
    private int online;

    protected DayCapacity() {}

    public DayCapacity(long eventId, LocalDate day, int onSite, int online) {
        this.eventId = eventId;
        this.day = day;
        this.onSite = onSite;
        this.online = online;
    }

    public long getEventId() {
        return eventId;
    }

    public LocalDate getDay() {
        return day;
    }

    public int getOnSite() {
        return onSite;
    }

    public int getOnline() {
        return online;
    }
}
