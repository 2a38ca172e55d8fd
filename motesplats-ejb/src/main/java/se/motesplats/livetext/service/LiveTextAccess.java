package se.motesplats.livetext.service;

/** What somebody may do with the texts of something. */
public enum LiveTextAccess {
    /** There is no such thing, or the caller must not know that there is. */
    NONE,
    READ,
    WRITE
}
