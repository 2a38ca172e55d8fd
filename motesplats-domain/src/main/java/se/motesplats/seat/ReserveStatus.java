package se.motesplats.seat;

/** What became of somebody who waited for a seat. */
public enum ReserveStatus {
    WAITING,
    /** Has a seat on offer and a time to answer. */
    OFFERED,
    /** Said yes to a seat, or was named. */
    SEATED,
    DECLINED,
    /** Did not answer the offer in time. */
    EXPIRED,
    /** Taken off the list. */
    REMOVED;

    public boolean isOpen() {
        return this == WAITING || this == OFFERED;
    }
}
