package se.motesplats.seat;

/** Whom seats of an allocation are meant for: an organisation's people, or a pool of the event. */
public enum AllocationPurpose {
    /** The quota of a municipality or of a unit below it. */
    UNIT,
    /** Seats of the event that are nobody's: not distributed, returned or recalled. */
    FREE,
    PRESENTERS,
    WORKING_GROUP,
    ORGANISERS,
    BOOTH_STAFF;

    public boolean isPool() {
        return this != UNIT;
    }
}
