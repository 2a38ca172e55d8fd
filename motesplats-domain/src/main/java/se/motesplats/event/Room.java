package se.motesplats.event;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import se.motesplats.shared.BaseEntity;

/** A room of the event's venue, with how many people it holds. */
@Entity
public class Room extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    private String name;
    private int capacity;

    protected Room() {}

    public Room(Event event, String name, int capacity) {
        this.event = event;
        this.name = name;
        this.capacity = capacity;
    }

    /** The same room for another event at the same venue. */
    public Room copyTo(Event other) {
        return new Room(other, name, capacity);
    }

    public Event getEvent() {
        return event;
    }

    public String getName() {
        return name;
    }

    public int getCapacity() {
        return capacity;
    }

    public void change(String newName, int newCapacity) {
        name = newName;
        capacity = newCapacity;
    }
}
