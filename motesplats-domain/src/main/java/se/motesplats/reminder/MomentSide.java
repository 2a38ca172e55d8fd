package se.motesplats.reminder;

/** On which side of a date a rule's moment lies. */
public enum MomentSide {
    BEFORE,
    AFTER
}
