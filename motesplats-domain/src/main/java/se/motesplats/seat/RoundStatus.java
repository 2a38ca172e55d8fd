package se.motesplats.seat;

/** How far a distribution has come. */
public enum RoundStatus {
    /** Föreslagen: computed and adjusted, nobody has seats yet. */
    PROPOSED,
    /** Önskemål: the municipalities are asked how many seats they want. */
    REQUESTED,
    /** Tilldelad: each municipality sees its number, and keeps it or gives a part back. */
    GRANTED,
    /** Fastställd: the seats exist and are told. */
    FIXED,
    /** Upphävd: was fixed and has been opened again; kept as it was. */
    REOPENED;

    /** Whether numbers are still computed and adjusted. */
    public boolean isPlanned() {
        return this == PROPOSED || this == REQUESTED;
    }
}
