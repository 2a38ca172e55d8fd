package se.motesplats.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;

/** One step in the history of an event's status: who, when, why. */
@Entity
@Table(name = "event_status_change")
public class EventStatusChange extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    @Column(name = "at")
    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private @Nullable Person person;

    private String reason;

    protected EventStatusChange() {}

    EventStatusChange(
            Event event, EventStatus status, Instant at, @Nullable Person person, String reason) {
        this.event = event;
        this.status = status;
        this.at = at;
        this.person = person;
        this.reason = reason;
    }

    public Event getEvent() {
        return event;
    }

    public EventStatus getStatus() {
        return status;
    }

    public Instant getAt() {
        return at;
    }

    /** Empty when the system did it. */
    public Optional<Person> getPerson() {
        return Optional.ofNullable(person);
    }

    public String getReason() {
        return reason;
    }
}
