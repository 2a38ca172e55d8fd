package se.motesplats.shared.told.service;

/** What the current transaction tells people so far; the feature that sends mails knows. */
public interface Notices {

    /** Counted from what will be sent when the transaction is committed, and from nothing else. */
    Told soFar();

    /** How many calendars follow, by the same mails. */
    Calendars calendars();

    /**
     * Entries in people's calendars.
     *
     * @param updated put in or brought up to date
     * @param removed taken back
     */
    record Calendars(int updated, int removed) {}
}
