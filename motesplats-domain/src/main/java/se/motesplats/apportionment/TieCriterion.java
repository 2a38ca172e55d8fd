package se.motesplats.apportionment;

/** What decides between units that have the same claim to the last seat. */
public enum TieCriterion {
    /** What somebody decided, with a reason; it comes before the rule. */
    DECISION,
    /** The unit with the larger weight. */
    LARGER_WEIGHT,
    /** The unit that has fewer seats so far. */
    FEWER_SEATS,
    /** The unit whose code comes first; codes are unique, so this always decides. */
    CODE
}
