package se.motesplats.meeting.outcome;

/** How it stands with what somebody is to do. */
public enum ActionStatus {
    OPEN,
    DONE,
    /** It is not to be done after all. */
    DROPPED
}
