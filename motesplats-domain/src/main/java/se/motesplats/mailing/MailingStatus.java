package se.motesplats.mailing;

/** How far a mailing is that somebody writes. */
public enum MailingStatus {
    /** Being written; saves itself. */
    DRAFT,
    /** Its mails lie in the outbox; it is never changed again. */
    SENT
}
