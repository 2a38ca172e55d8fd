package se.motesplats.seat.service;

/** What can be done with a line of a list. */
public enum ImportVerdict {
    /** Will be added and named. */
    NEW_PERSON,
    /** Is known and will be named. */
    KNOWN_PERSON,
    /** Is known at another organisation; will be named. */
    OTHER_ORGANISATION,
    /** Stands further up in the list. */
    DUPLICATE,
    /** Has a seat at the event already. */
    HAS_SEAT,
    /** Waits for a seat at the event. */
    WAITS,
    BROKEN_ADDRESS,
    NO_ADDRESS,
    /** It is not clear which of them is meant. */
    SEVERAL_ADDRESSES,
    NO_NAME,
    /** A name or an address is computed by the file. */
    FORMULA,
    TOO_LONG,
    /** Letters that could not be read, or lost their meaning in another program. */
    UNREADABLE;

    /** Whether the line takes part when the list is confirmed. */
    public boolean isUsable() {
        return this == NEW_PERSON || this == KNOWN_PERSON || this == OTHER_ORGANISATION;
    }
}
