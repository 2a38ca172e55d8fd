package se.motesplats.meeting;

/** How it stands with a wish to sit in on one meeting. */
public enum GuestStatus {
    ASKED,
    APPROVED,
    DECLINED,
    /** Taken back by who asked. */
    WITHDRAWN;

    /** Whether the person may ask again. */
    public boolean isFree() {
        return this == WITHDRAWN;
    }

    /** Whether there is something to take back. */
    public boolean isHeld() {
        return this == ASKED || this == APPROVED;
    }
}
