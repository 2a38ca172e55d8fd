package se.motesplats.meeting;

/** How it stands with a point. */
public enum AgendaItemState {
    /** A member asks for it. */
    SUGGESTED,
    /** It is on the agenda. */
    AGREED,
    /** The secretary said no, with a reason. */
    DECLINED,
    /** The meeting was done with it. */
    TREATED,
    /** It went on to a later meeting. */
    MOVED,
    /** It was taken off the agenda; what was noted about it stays. */
    REMOVED
}
