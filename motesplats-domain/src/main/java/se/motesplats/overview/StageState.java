package se.motesplats.overview;

/** How far a stage of an event has come. */
public enum StageState {
    /** Inte börjat: nothing is there yet, and nothing is late. */
    AHEAD,
    /** Pågår: others are at work, there is nothing to do but watch. */
    UNDER_WAY,
    /** Väntar på dig: the caller can bring it on, now. */
    WAITS,
    /** Klart. */
    DONE
}
