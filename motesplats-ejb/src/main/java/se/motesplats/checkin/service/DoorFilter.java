package se.motesplats.checkin.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;

/**
 * Which people of an event are wanted.
 *
 * @param text words of the name; null for all
 * @param unitId of one unit only
 */
public record DoorFilter(
        long eventId,
        @Nullable @Size(max = Lengths.NAME) String text,
        @Nullable Long unitId,
        @NotNull Presence presence) {

    /** Whether they are in. */
    public enum Presence {
        ALL,
        IN,
        MISSING,
        /** Not expected at the door. */
        ONLINE
    }
}
