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
    /** Deltog: was checked in. */
    ATTENDED,
    /** Utebliven: had the seat and did not come. */
    NO_SHOW,
    /** Har tackat nej; the seat is free again. */
    DECLINED,
    /** Did not answer in time; the seat is free again. */
    NO_ANSWER,
    /** Återkallad by the manager, or återbud; the seat is free again. */
    CANCELLED,
    /** Ersatt: somebody else has the seat now. */
    REPLACED;

    /** The states that hold a seat. */
    public static final Set<NominationStatus> ACTIVE =
            Set.of(NOMINATED, INVITED, ACCEPTED, ATTENDED, NO_SHOW);

    /** The states that say, or show, that the seat is wanted. */
    public static final Set<NominationStatus> TAKEN = Set.of(ACCEPTED, ATTENDED, NO_SHOW);

    /** Before the event has told who came. */
    public static final Set<NominationStatus> UNDER_WAY = Set.of(NOMINATED, INVITED, ACCEPTED);

    /** A seat is on offer, and nobody has said yes or no. */
    public static final Set<NominationStatus> UNANSWERED = Set.of(NOMINATED, INVITED);

    /** Told of the seat, and not seen at the door yet. */
    public static final Set<NominationStatus> EXPECTED = Set.of(INVITED, ACCEPTED);

    /** Told of the seat, and not missed: these choose what to take part in. */
    public static final Set<NominationStatus> TAKING_PART = Set.of(INVITED, ACCEPTED, ATTENDED);

    /** Whether it holds a seat that can still be answered for, taken back or taken over. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }

    public boolean isActive() {
        return ACTIVE.contains(this);
    }
}
