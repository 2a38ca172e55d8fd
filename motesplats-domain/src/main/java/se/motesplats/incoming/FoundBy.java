package se.motesplats.incoming;

/** How the mail was found that a message is about. */
public enum FoundBy {
    /** By the address that it came back to, which only this mail had. */
    RETURN_ADDRESS,
    /** By the mail's own identifier. */
    MESSAGE_ID,
    /** By the recipient, who got no other mail in those days. */
    RECIPIENT
}
