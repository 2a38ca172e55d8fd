package se.motesplats.seat;

/** How the person on a seat takes part. */
public enum SeatMode {
    /** På plats. */
    ON_SITE,
    /** Digitalt. */
    ONLINE
}
