package se.motesplats.mailing;

/** People with something in common at an event, to whom a mailing can go or not go. */
public enum MailingGroup {
    /** Have a seat and said yes, or were there, or had it and did not come. */
    SEAT_ACCEPTED,
    /** Were told of a seat and have not answered. */
    SEAT_UNANSWERED,
    /** Are named for a seat and not told of it yet. */
    SEAT_NAMED,
    /** Wait for a seat. */
    RESERVES,
    /** Contacts and managers of the units that have seats. */
    NAMERS,
    /** Contacts and managers of the units that have seats without a name. */
    NAMERS_LEFT,
    /** Have begun a proposal and not sent it in. */
    PROPOSAL_DRAFT,
    /** Proposers and presenters of proposals that wait for a decision. */
    PROPOSAL_SUBMITTED,
    PROPOSAL_ACCEPTED,
    PROPOSAL_RESERVE,
    PROPOSAL_DECLINED,
    /** Are named as presenters of a proposal that may come about, and have not confirmed it. */
    PRESENTER_UNCONFIRMED,
    WORKING_GROUP,
    COORDINATORS,
    /** Check people in. */
    DOOR_STAFF,
    /** Have a seat and have chosen sessions. */
    WITH_CHOICE,
    WITHOUT_CHOICE,
    /** Were checked in on some day. */
    CAME,
    /** Had a seat and are remembered as missing. */
    MISSING
}
