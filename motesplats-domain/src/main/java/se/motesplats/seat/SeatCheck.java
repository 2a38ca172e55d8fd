package se.motesplats.seat;

/** What the nightly recount of seats looks at. */
public enum SeatCheck {
    /** A seat with more than one person on it. */
    SEAT_TWICE,
    /** A person with more than one seat at an event. */
    PERSON_TWICE,
    /** A person on a seat that lies with another unit, or is void. */
    SEAT_ELSEWHERE,
    /** A unit or pool whose seats are not those that the log of moves gives it. */
    MOVES,
    /** A seat that does not lie where its last move took it. */
    LAST_MOVE,
    /** More seats kept than are without a name. */
    HOLDS,
    /** Seats that no municipality and no pool holds, through all levels. */
    LEVELS,
    /** A fixed round whose seats are not the sum of its shares. */
    ROUND,
    /** A fixed round that grants more than there is. */
    ROUND_TOTAL,
    /** More seats than there is room for on the day with the least. */
    CAPACITY,
    /** More people on site, or online, than there is room for at an event that is both. */
    MODES,
    /** An offer without its place on a list, or the other way round. */
    OFFERS,
    /** An offer whose time is long over. */
    LATE_OFFERS,
    /** Somebody who has a seat and waits for one. */
    WAITING,
    /** A calendar entry without a seat, or a seat without its entry. */
    CALENDARS
}
