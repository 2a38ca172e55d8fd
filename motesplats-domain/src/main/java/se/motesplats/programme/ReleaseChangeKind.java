package se.motesplats.programme;

/** What a release does to a session. */
public enum ReleaseChangeKind {
    /** Tillkommit. */
    ADDED,
    /** Utgått. */
    REMOVED,
    /** Flyttat till en annan tid eller lokal. */
    MOVED,
    /** Samma tid och lokal, annat innehåll. */
    REWORDED
}
