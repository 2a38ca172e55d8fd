package se.motesplats.mailing;

/** What a reminder is about. */
public enum ReminderKind {
    /** Seats without a name before the last day for naming. */
    NAMING_DEADLINE
}
