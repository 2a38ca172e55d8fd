package se.motesplats.meeting;

/** The part of the agenda that a point stands in, in their order. */
public enum AgendaItemPart {
    /** The theme, which the first part of the meeting is built on. */
    THEME,
    /** A point of this meeting. */
    POINT,
    /** A point of every meeting, which comes last: reports, any other business. */
    STANDING
}
