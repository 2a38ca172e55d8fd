package se.motesplats.seat.round.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.ground.service.SeatMoveRow;

/**
 * How a distribution came about: kept with the round, and the same for ever once it is fixed. What
 * was done with its seats after that, and by whom, is told as it is now.
 *
 * @param season instead of days
 * @param all the protocols of the event, this one included, the first one first
 * @param moves what has become of its seats until now, the first one first; empty unless the seats
 *     of the event come from this round, and without the oldest if there are very many
 * @param caseNumber diarienummer, if the event has one
 */
public record RoundProtocol(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        List<LocalDate> days,
        @Nullable String season,
        @Nullable String caseNumber,
        RoundDetails round,
        List<Version> all,
        List<SeatMoveRow> moves) {

    /** More lines no protocol has; the log has all. */
    static final int MOST_MOVES = 500;

    /**
     * One of the protocols of the event.
     *
     * @param at when it was fixed, or begun if it is not fixed
     */
    public record Version(
            int number,
            boolean topUp,
            boolean correction,
            RoundStatus status,
            int granted,
            Instant at) {}

    public RoundProtocol {
        all = List.copyOf(all);
        moves = List.copyOf(moves);
        days = List.copyOf(days);
    }
}
