package se.motesplats.incoming;

/** What a message in the mailbox is. */
public enum IncomingKind {
    /** A mail was given back for good (RFC 3464, or a server's own words). */
    BOUNCE,
    /** A mail has not arrived yet; the server goes on trying. */
    DELAY,
    /** Somebody is away, or a machine has answered (RFC 3834). */
    AUTO_REPLY,
    /** Somebody called a mail unwanted (RFC 5965). */
    COMPLAINT,
    /** A calendar has answered an invitation (RFC 5546). */
    CALENDAR,
    /** Written by a person, or nothing that is known. */
    OTHER,
    /** Broken, or more than can be read. */
    UNREADABLE
}
