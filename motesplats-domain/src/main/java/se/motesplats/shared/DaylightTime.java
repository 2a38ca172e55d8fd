package se.motesplats.shared;

/**
 * Which of the two is meant when the clock tells the same time twice, in the night that it is put
 * back.
 */
public enum DaylightTime {
    /** Sommartid: the first time. */
    SUMMER,
    /** Vintertid: the second time. */
    WINTER
}
