package se.motesplats.seat;

/** How far a distribution has come. */
public enum RoundStatus {
    /** Föreslagen: computed and adjusted, nobody has seats yet. */
    PROPOSED,
    /** Fastställd: the seats exist and are told. */
    FIXED
}
