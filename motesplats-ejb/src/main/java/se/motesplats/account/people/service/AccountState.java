package se.motesplats.account.people.service;

/** Whether somebody can log in. */
public enum AccountState {
    /** Known to the system only. */
    NONE,
    /** Has a link to choose a password and has not done so. */
    INVITED,
    /** Can log in. */
    ACTIVE,
    /** Was closed. */
    DISABLED;

    static AccountState of(boolean exists, boolean enabled, boolean hasPassword) {
        if (!exists) {
            return NONE;
        }
        if (!enabled) {
            return DISABLED;
        }
        return hasPassword ? ACTIVE : INVITED;
    }
}
