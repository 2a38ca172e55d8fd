package se.motesplats.proposal;

/** How a proposal's content is given. */
public enum ProposalFormat {
    /** Seminarium. */
    SEMINAR,
    /** Workshop. */
    WORKSHOP,
    /** Föreläsning. */
    LECTURE,
    /** Utställning. */
    EXHIBITION,
    /** Annat, in the proposer's own words. */
    OTHER
}
