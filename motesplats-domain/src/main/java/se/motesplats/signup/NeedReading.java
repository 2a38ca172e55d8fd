package se.motesplats.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import se.motesplats.shared.BaseEntity;

/** That somebody looked at the numbers of needs of an event. */
@Entity
@Table(name = "need_reading")
public class NeedReading extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "reader_id")
    private long readerId;

    private Instant at;

    protected NeedReading() {}

    public NeedReading(long eventId, long readerId, Instant at) {
        this.eventId = eventId;
        this.readerId = readerId;
        this.at = at;
    }

    public long getEventId() {
        return eventId;
    }

    public long getReaderId() {
        return readerId;
    }

    public Instant getAt() {
        return at;
    }
}
