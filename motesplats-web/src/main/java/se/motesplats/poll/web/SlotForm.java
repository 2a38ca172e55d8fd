package se.motesplats.poll.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.service.SlotTime;
import se.motesplats.shared.DaylightTime;
import se.motesplats.shared.SwedishTime;

/** One date as it is typed. */
public class SlotForm implements Serializable {

    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable DaylightTime which;

    void fill(Instant at) {
        day = SwedishTime.dayOf(at);
        time = SwedishTime.timeOf(at);
        which = SwedishTime.daylight(at).orElse(null);
    }

    void clear() {
        day = null;
        time = null;
        which = null;
    }

    @SuppressWarnings("NullAway")
    SlotTime command() {
        return new SlotTime(day, time, which);
    }

    /** Whether the clock tells that time twice on that day. */
    public boolean isTwice() {
        return day != null && time != null && SwedishTime.isTwice(day.atTime(time));
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime time) {
        this.time = time;
    }

    public @Nullable DaylightTime getWhich() {
        return which;
    }

    public void setWhich(@Nullable DaylightTime which) {
        this.which = which;
    }
}
