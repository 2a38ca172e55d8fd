package se.motesplats.programme.web;

import java.io.Serializable;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Where a session is moved, as the script of the timetable says. */
public class MoveForm implements Serializable {

    private @Nullable Long session;
    private @Nullable Long room;
    private @Nullable LocalTime start;

    public @Nullable Long getSession() {
        return session;
    }

    public void setSession(@Nullable Long session) {
        this.session = session;
    }

    public @Nullable Long getRoom() {
        return room;
    }

    public void setRoom(@Nullable Long room) {
        this.room = room;
    }

    public @Nullable LocalTime getStart() {
        return start;
    }

    public void setStart(@Nullable LocalTime start) {
        this.start = start;
    }
}
