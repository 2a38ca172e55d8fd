package se.motesplats.search;

/** What can be found; of kinds that fit equally well the earlier one is shown first. */
public enum SearchKind {
    /** A page to go to, or something to do. */
    PAGE,
    EVENT,
    SERIES,
    SESSION,
    PROPOSAL,
    PERSON,
    PARTICIPANT,
    ORGANISATION,
    MAIL
}
