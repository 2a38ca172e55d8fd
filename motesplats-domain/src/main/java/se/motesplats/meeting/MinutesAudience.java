package se.motesplats.meeting;

/** Who reads minutes that are published. */
public enum MinutesAudience {
    /** Those who sit in the group today. */
    MEMBERS,
    /** Everybody, as long as the group is open. */
    EVERYBODY
}
