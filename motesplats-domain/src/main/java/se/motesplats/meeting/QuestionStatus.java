package se.motesplats.meeting;

/** How far an open question has come. */
public enum QuestionStatus {
    /** Somebody has not answered. */
    OPEN,
    /** All have answered, or whoever looks after it is content. */
    ANSWERED,
    /** Over, with a reason; answers stay as they are. */
    CLOSED
}
