package se.motesplats.checkin;

/** What the door answers to a code or a name. */
public enum Verdict {
    /** Is in now. */
    WELCOME,
    /** Was in before. */
    ALREADY_IN,
    /** The event is not today. */
    OTHER_DAY,
    /** Somebody else has the seat now. */
    REPLACED,
    /** Takes part online and is not expected in the house. */
    ONLINE,
    /** The seat was declined, taken back, or not answered for. */
    CANCELLED,
    /** A seat at another event. */
    OTHER_EVENT,
    /** No code of ours, or mistyped. */
    UNKNOWN,
    /** This very scan was undone. */
    UNDONE,
    /** The event itself is cancelled or postponed. */
    NOT_PLANNED;

    /** Whether the person may go in. */
    public boolean isIn() {
        return this == WELCOME || this == ALREADY_IN;
    }
}
