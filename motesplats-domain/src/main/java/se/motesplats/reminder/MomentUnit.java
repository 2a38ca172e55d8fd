package se.motesplats.reminder;

/** What a rule counts in. */
public enum MomentUnit {
    /** Days of the calendar. */
    DAYS,
    /** Days on which people work. */
    WORKING_DAYS,
    /** Hours that pass, whatever the clock does meanwhile. */
    HOURS
}
