package se.motesplats.overview;

/** How a step of a new installation stands. */
public enum SetupState {
    DONE,
    OPEN,
    /** A mail is on its way. */
    UNDER_WAY,
    /** Needs another step first. */
    NOT_YET
}
