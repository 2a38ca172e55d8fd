package se.motesplats.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

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
        SwedishTime.requireExists(day.atTime(startsAt));
        SwedishTime.requireExists(day.atTime(endsAt));
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

    /** The moment at which it begins. */
    public Instant starts() {
        return SwedishTime.at(day.atTime(startsAt));
    }

    /** The moment at which it ends. */
    public Instant ends() {
        return SwedishTime.at(day.atTime(endsAt));
    }

    EventDay shiftedBy(DateShift shift) {
        return new EventDay(shift.apply(day), startsAt, endsAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventDay that
                && day.equals(that.day)
                && startsAt.equals(that.startsAt)
                && endsAt.equals(that.endsAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(day, startsAt, endsAt);
    }
}
