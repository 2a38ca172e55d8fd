package se.motesplats.shared;

/** One small right. Roles are sets of these; services ask for these, never for a role. */
public enum Permission {
    /** Read and change organisations. */
    ORGANISATION_EDIT,
    /** Invite people, see accounts, give and end roles. */
    ACCOUNT_ADMINISTER,
    /** See timers and jobs and run them now. */
    JOB_ADMINISTER,
    /** Read the audit log of everything, or of the events in scope. */
    AUDIT_READ,
    /** Create, copy, change events and their status; open calls. */
    EVENT_EDIT,
    /** See unpublished events and working material. */
    EVENT_VIEW_INTERNAL,
    /** Write a proposal. */
    PROPOSAL_WRITE,
    /** Read and score submitted proposals. */
    PROPOSAL_REVIEW,
    /** Accept, put on reserve, decline. */
    PROPOSAL_DECIDE,
    /** Build and publish the programme. */
    PROGRAMME_EDIT,
    /** Distribute seats between municipalities and fix the distribution. */
    SEAT_ALLOCATE,
    /** See the allocation of the organisations in scope. */
    SEAT_VIEW,
    /** Nominate people to the seats of the organisations in scope, return and replace. */
    SEAT_NOMINATE,
    /** Accept or decline an own seat. */
    SEAT_ANSWER,
    /** Check people in. */
    CHECK_IN,
    /** See and steer mailings and reminders of an event. */
    MAILING_MANAGE,
    /** Read groups, their meetings and notes. */
    MEETING_VIEW,
    /** Make groups, prepare their meetings, say who sits in them. */
    MEETING_EDIT,
    /** Ask people for a date; says nothing of polls that others make. */
    POLL_EDIT
}
