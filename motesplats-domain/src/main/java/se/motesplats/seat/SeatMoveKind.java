package se.motesplats.seat;

/** Why a seat went from one allocation to another; the database writes it with every move. */
public enum SeatMoveKind {
    /** From a round, or made for a pool. */
    GRANTED,
    /** From a unit to one below. */
    PASSED_ON,
    /** By the unit above, from a unit that it had passed the seat on to. */
    TAKEN_BACK,
    /** By the unit itself, to the one above or to the pool of the event. */
    RETURNED,
    /** Without a name on the recall date: to the pool. */
    RECALLED,
    /** From the pool to a unit that wished for it. */
    REDISTRIBUTED,
    /** From the pool, by a unit that was first to come. */
    TAKEN,
    /** To the unit of somebody on a waiting list who has it on offer. */
    OFFERED,
    /** Back from where it was offered, because nobody took it. */
    OFFER_OVER,
    /** By the coordinator, who changed single numbers of the distribution. */
    CORRECTED,
    /** Stays with the unit: on its behalf, who distributes the seats named somebody for it. */
    NAMED_FOR,
    /** Between pools. */
    MOVED,
    /** No more a seat: its round was opened again. */
    VOID
}
