package se.motesplats.signup;

/** What became of a choice of a session. */
public enum ChoiceStatus {
    /** Vald: has a place. */
    CHOSEN,
    /** På väntelista. */
    WAITING,
    /** Left by the person, or exchanged for another session. */
    LEFT,
    /** The person's seat at the event came to an end. */
    SEAT_ENDED,
    /** The session is no longer in the programme. */
    DROPPED,
    /** The programme was moved so that it is at the same time as another choice. */
    COLLIDED;

    /** Whether it is a place or a place in the queue. */
    public boolean isAlive() {
        return this == CHOSEN || this == WAITING;
    }
}
