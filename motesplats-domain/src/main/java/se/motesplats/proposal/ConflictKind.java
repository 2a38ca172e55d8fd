package se.motesplats.proposal;

/** Why somebody is aside from a proposal (jäv). */
public enum ConflictKind {
    /** Proposer or co-presenter. */
    OWN,
    /** Of the same organisation as a presenter. */
    SAME_ORGANISATION,
    /** Has said so. */
    DECLARED
}
