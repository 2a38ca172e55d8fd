package se.motesplats.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.SwedishTime;

/** That people choose sessions at an event, and until when they may change their minds. */
@Entity
@Table(name = "signup_rule")
public class SignupRule extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected SignupRule() {}

    public SignupRule(long eventId, LocalDate lastDay) {
        this.eventId = eventId;
        this.lastDay = lastDay;
    }

    /** Choices can be made and changed until the end of that day. */
    public void until(LocalDate day) {
        lastDay = day;
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(SwedishTime.endOf(lastDay));
    }

    public long getEventId() {
        return eventId;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }
}
