package se.motesplats.event;

/** How people take part. */
public enum AttendanceMode {
    /** På plats. */
    ON_SITE,
    /** Digitalt. */
    ONLINE,
    /** Både och. */
    HYBRID
}
