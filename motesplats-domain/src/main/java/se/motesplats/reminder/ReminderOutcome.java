package se.motesplats.reminder;

/** What became of a reminder when its time had come. */
public enum ReminderOutcome {
    /** Mails were written, or nobody needed one. */
    SENT,
    /** Its time had passed when the date was set, or a later reminder took its place. */
    PASSED
}
