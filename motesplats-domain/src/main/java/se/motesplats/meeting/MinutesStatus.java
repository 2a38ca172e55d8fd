package se.motesplats.meeting;

/** How far minutes have come. */
public enum MinutesStatus {
    /** They are written, or corrected; what was published before stays readable. */
    DRAFT,
    /** Those who are named read them. */
    SENT,
    /** All who were named have said yes. */
    APPROVED,
    /** They can be read. */
    PUBLISHED
}
