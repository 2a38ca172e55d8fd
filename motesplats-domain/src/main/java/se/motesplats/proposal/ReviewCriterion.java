package se.motesplats.proposal;

/** What a proposal is scored on. */
public enum ReviewCriterion {
    /** The proposal as a whole. */
    OVERALL
}
