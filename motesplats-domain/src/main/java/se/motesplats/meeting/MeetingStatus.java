package se.motesplats.meeting;

import java.util.EnumSet;
import java.util.Set;

/** How far a meeting has come. */
public enum MeetingStatus {
    /** It has a date. */
    PLANNED,
    /** The call was sent. */
    CALLED,
    /** It took place. */
    HELD,
    /** It does not take place; it stays listed on its day. */
    CANCELLED;

    /** Those of a meeting that is still to come, or goes on. */
    public static Set<MeetingStatus> open() {
        return EnumSet.of(PLANNED, CALLED);
    }

    public boolean isOpen() {
        return open().contains(this);
    }
}
