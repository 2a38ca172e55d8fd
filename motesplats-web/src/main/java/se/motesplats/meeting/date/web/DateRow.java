package se.motesplats.meeting.date.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One of the dates of a term, as it is edited. */
public class DateRow implements Serializable {

    private @Nullable LocalDate day;
    private @Nullable LocalTime startsAt;

    DateRow(@Nullable LocalDate day, @Nullable LocalTime startsAt) {
        this.day = day;
        this.startsAt = startsAt;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable LocalTime startsAt) {
        this.startsAt = startsAt;
    }
}
