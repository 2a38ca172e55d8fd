package se.motesplats.meeting;

/** How it stands with a wish to sit in on one meeting. */
public enum GuestStatus {
    ASKED,
    APPROVED,
    DECLINED,
    /** Taken back by who asked. */
    WITHDRAWN
}
