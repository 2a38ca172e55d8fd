package se.motesplats.seat.ground.service;

/**
 * Seats of a unit or of all, counted from rows.
 *
 * @param granted seats held, those passed on included
 * @param named seats with somebody on them
 * @param accepted seats whose person said yes
 * @param held seats kept without a name until a moment that has not come
 */
public record SeatNumbers(long granted, long named, long accepted, long held) {

    public static final SeatNumbers NONE = new SeatNumbers(0, 0, 0, 0);

    /** Without a name, and not kept for anybody. */
    public long free() {
        return Math.max(0, unnamed() - held);
    }

    /** Without a name, those that are kept included. */
    public long unnamed() {
        return granted - named;
    }

    /** Named, but no yes yet. */
    public long waiting() {
        return named - accepted;
    }

    public SeatNumbers plus(SeatNumbers other) {
        return new SeatNumbers(
                granted + other.granted,
                named + other.named,
                accepted + other.accepted,
                held + other.held);
    }
}
