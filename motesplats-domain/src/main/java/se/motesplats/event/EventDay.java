package se.motesplats.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import se.motesplats.shared.RuleViolation;

/** One day of a conference, in local time. */
@Embeddable
public class EventDay {

    private LocalDate day;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    @Column(name = "ends_at")
    private LocalTime endsAt;

    protected EventDay() {}

    public EventDay(LocalDate day, LocalTime startsAt, LocalTime endsAt) {
        if (!startsAt.isBefore(endsAt)) {
            throw new RuleViolation("error.event.endBeforeStart", day, startsAt, endsAt);
        }
        this.day = day;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    public LocalDate getDay() {
        return day;
    }

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public LocalTime getEndsAt() {
        return endsAt;
    }

    EventDay shiftedBy(long days) {
        return new EventDay(day.plusDays(days), startsAt, endsAt);
    }
}
