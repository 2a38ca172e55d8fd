package se.motesplats.incoming;

/** Why a mail came back, by what can be done about it. */
public enum ReturnReason {
    /** There is no such mailbox. */
    UNKNOWN_ADDRESS,
    /** There is no such domain, or it takes no mail. */
    UNKNOWN_DOMAIN,
    /** The mailbox was closed. */
    CLOSED,
    /** The mailbox is full. */
    FULL,
    /** The mail is too large for it. */
    TOO_LARGE,
    /** The server does not want this mail. */
    REFUSED,
    /** The server did not answer for days. */
    NOT_REACHED,
    /** Nobody says. */
    UNKNOWN;

    /** Whether no mail will arrive at the address, whatever it says. */
    public boolean isDead() {
        return this == UNKNOWN_ADDRESS || this == UNKNOWN_DOMAIN || this == CLOSED;
    }
}
