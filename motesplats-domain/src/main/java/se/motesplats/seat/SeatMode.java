package se.motesplats.seat;

/** How the person on a seat takes part. */
public enum SeatMode {
    /** På plats. */
    ON_SITE,
    /** Digitalt. */
    ONLINE;

    /** What somebody changes to. */
    public SeatMode other() {
        return this == ON_SITE ? ONLINE : ON_SITE;
    }
}
