package se.motesplats.mailing;

/** Why a mailing that was planned became a draft again when its moment came. */
public enum TurnedBack {
    /** Who set the time may not send for this event any more. */
    NO_RIGHT,
    /**
     * It reaches more people than may be sent to without a second person, and none has approved.
     */
    NO_APPROVAL
}
