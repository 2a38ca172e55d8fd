package se.motesplats.seat;

import java.util.Set;

/** What became of a nomination. */
public enum NominationStatus {
    /** Namngiven, not yet told. */
    NOMINATED,
    /** Inbjuden: has the mail, has not answered. */
    INVITED,
    /** Har tackat ja. */
    ACCEPTED,
    /** Har tackat nej; the seat is free again. */
    DECLINED,
    /** Återkallad by the manager; the seat is free again. */
    CANCELLED;

    /** The states that hold a seat. */
    public static final Set<NominationStatus> ACTIVE = Set.of(NOMINATED, INVITED, ACCEPTED);

    public boolean isActive() {
        return ACTIVE.contains(this);
    }
}
