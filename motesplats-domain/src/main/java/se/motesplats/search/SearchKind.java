package se.motesplats.search;

/** What can be found; of kinds that fit equally well the earlier one is shown first. */
public enum SearchKind {
    /** A page to go to, or something to do. */
    PAGE,
    /** Seats that wait for names, where the caller names people. */
    NAMING,
    EVENT,
    SERIES,
    SESSION,
    PROPOSAL,
    /** Minutes of a meeting that the caller may read. */
    MINUTES,
    /** A question for a date, where the caller is asked or asks. */
    POLL,
    /** A group that meets again and again. */
    GROUP,
    /** A meeting of such a group. */
    MEETING,
    PERSON,
    PARTICIPANT,
    ORGANISATION,
    MAIL,
    /** A part of the handbook. */
    HELP
}
