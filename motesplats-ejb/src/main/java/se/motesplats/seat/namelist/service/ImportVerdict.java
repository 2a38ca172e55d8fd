package se.motesplats.seat.namelist.service;

/** What can be done with a line of a list. */
public enum ImportVerdict {
    /** Will be named; whether somebody outside of the unit has the address is not told. */
    NEW_PERSON,
    /** Is known and will be named. */
    KNOWN_PERSON,
    /** The unit knows the address under another name. */
    OTHER_NAME,
    /** Presents at the event and needs no seat. */
    PRESENTS,
    /** Somebody whom the caller does not know has the address, and a seat or a place in a line. */
    ADDRESS_USED,
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
        return this == NEW_PERSON || this == KNOWN_PERSON;
    }
}
