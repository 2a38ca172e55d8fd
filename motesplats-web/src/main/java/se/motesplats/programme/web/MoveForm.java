package se.motesplats.programme.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.Slot;

/** Where a session or a waiting proposal is put, as the script of the timetable says. */
public class MoveForm implements Serializable {

    private @Nullable Long session;
    private @Nullable Long proposal;
    private @Nullable Long room;
    private @Nullable LocalDate day;
    private @Nullable LocalTime start;
    private @Nullable LocalTime end;

    /** Where it is put; without a time when it goes back to what waits. */
    Placement placement() {
        LocalDate on = day;
        LocalTime from = start;
        LocalTime to = end;
        return new Placement(
                room, on == null || from == null || to == null ? null : new Slot(on, from, to));
    }

    public @Nullable Long getSession() {
        return session;
    }

    public void setSession(@Nullable Long session) {
        this.session = session;
    }

    public @Nullable Long getProposal() {
        return proposal;
    }

    public void setProposal(@Nullable Long proposal) {
        this.proposal = proposal;
    }

    public @Nullable Long getRoom() {
        return room;
    }

    public void setRoom(@Nullable Long room) {
        this.room = room;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getStart() {
        return start;
    }

    public void setStart(@Nullable LocalTime start) {
        this.start = start;
    }

    public @Nullable LocalTime getEnd() {
        return end;
    }

    public void setEnd(@Nullable LocalTime end) {
        this.end = end;
    }
}
