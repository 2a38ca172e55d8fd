package se.motesplats.seat;

/** Where somebody waits for a seat. */
public enum ReserveLevel {
    /** For a seat of the own unit. */
    UNIT,
    /** For a seat of any unit of the same municipality. */
    MUNICIPALITY,
    /** For a seat of the event's pool. */
    EVENT
}
