package se.motesplats.programme.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.WorkingProgramme;

/** Where a session stands: neither room nor time while it waits. */
record Placement(@Nullable Long room, @Nullable Slot slot) implements Serializable {

    static final Placement WAITING = new Placement(null, null);

    static Placement of(WorkingProgramme.Row row) {
        return new Placement(row.roomId(), row.slot());
    }
}
