package se.motesplats.meeting;

/** Whether somebody of a group was at one of its meetings. */
public enum Presence {
    PRESENT,
    /** Said beforehand that they would not come. */
    EXCUSED,
    ABSENT
}
