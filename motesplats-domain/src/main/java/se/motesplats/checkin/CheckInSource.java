package se.motesplats.checkin;

/** How somebody was found at the door. */
public enum CheckInSource {
    /** The camera read the code. */
    SCAN,
    /** The code was typed. */
    CODE,
    /** Found by name in the list. */
    NAME,
    /** Came without a seat and got one. */
    WALK_IN
}
