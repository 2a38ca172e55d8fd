package se.motesplats.poll;

/** Where a poll stands. */
public enum PollStatus {
    /** Can be answered until the end of its last day. */
    OPEN,
    /** Takes no more answers; no date has been chosen yet. */
    CLOSED,
    /** One of its dates has been chosen. */
    FINALISED,
    /** Nothing comes of it. */
    CALLED_OFF
}
