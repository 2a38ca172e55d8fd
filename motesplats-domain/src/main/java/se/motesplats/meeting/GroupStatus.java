package se.motesplats.meeting;

/** How it stands with a group. */
public enum GroupStatus {
    /** It meets. */
    ACTIVE,
    /** It exists, and does not meet at present. */
    DORMANT,
    /** It does not meet any more; what it wrote stays. */
    ENDED
}
