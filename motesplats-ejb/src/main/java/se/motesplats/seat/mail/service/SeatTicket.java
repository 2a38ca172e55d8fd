package se.motesplats.seat.mail.service;

import java.util.Optional;
import se.motesplats.seat.Nomination;

/**
 * What lets the holder of a seat in. The features above seats that know it implement this; the
 * first mail about a seat tells it, where it is due by then.
 */
public interface SeatTicket {

    /** The ticket, if somebody who gets the seat now needs it before another mail would come. */
    Optional<Ticket> dueWith(Nomination nomination);

    /**
     * What stands in the mail.
     *
     * @param key of the mail that tells it, so that it is told once
     * @param code what is shown as a picture
     * @param shown the code as people read it
     * @param page where it is shown, from the context root
     */
    record Ticket(String key, String code, String shown, String page) {}
}
