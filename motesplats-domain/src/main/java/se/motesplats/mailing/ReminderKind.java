package se.motesplats.mailing;

/** What a reminder is about. */
public enum ReminderKind {
    /** Seats without a name before the last day for naming. */
    NAMING_DEADLINE,
    /** Seats without a name before they are recalled, when that is on another day. */
    RECALL_DATE
}
