package se.motesplats.mailing;

/** How far a mailing is that somebody writes. */
public enum MailingStatus {
    /** Being written; saves itself. */
    DRAFT,
    /** Waits for its moment; can be made a draft again. */
    PLANNED,
    /** Its mails lie in the outbox; it is never changed again. */
    SENT,
    /** The event was cancelled when its moment came; nothing was sent. */
    EVENT_CANCELLED,
    /** Nobody was in its groups when its moment came. */
    NOBODY,
    /** Its moment was long over before anything ran; what was written may not hold any more. */
    MISSED
}
