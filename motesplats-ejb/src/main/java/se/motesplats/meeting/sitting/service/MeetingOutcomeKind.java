package se.motesplats.meeting.sitting.service;

/** What can come out of a meeting, in the order in which the minutes say it. */
public enum MeetingOutcomeKind {
    DECISION,
    ACTION,
    QUESTION
}
