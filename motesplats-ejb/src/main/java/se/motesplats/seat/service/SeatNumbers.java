package se.motesplats.seat.service;

/**
 * Seats of a unit or of all, counted from rows.
 *
 * @param granted seats held, those passed on included
 * @param named seats with somebody on them
 * @param accepted seats whose person said yes
 */
public record SeatNumbers(long granted, long named, long accepted) {

    public static final SeatNumbers NONE = new SeatNumbers(0, 0, 0);

    public long free() {
        return granted - named;
    }

    /** Named, but no yes yet. */
    public long waiting() {
        return named - accepted;
    }

    public SeatNumbers plus(SeatNumbers other) {
        return new SeatNumbers(
                granted + other.granted, named + other.named, accepted + other.accepted);
    }
}
