package se.motesplats.seat.waiting.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.ReserveLevel;
import se.motesplats.seat.ReserveStatus;

/**
 * The waiting lists of an event that the caller may see.
 *
 * @param unit the unit that the lists are seen from; null for the whole event
 * @param canJoin whether the caller may put people of the unit on a list
 * @param answerHours working hours that somebody has for an answer
 * @param answerBy until when an offer that goes out now can be answered; null when that would be
 *     after the event begins, so that seats are offered by telephone only
 * @param contactReach telephone number, or address without one
 */
public record WaitingOverview(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        boolean open,
        @Nullable Long unitId,
        @Nullable String unit,
        boolean canJoin,
        int answerHours,
        @Nullable Instant answerBy,
        String contactName,
        String contactReach,
        List<Line> lists) {

    /**
     * One list.
     *
     * @param organisationId the unit or municipality; null for the event's
     * @param free seats that can be offered now
     * @param waiting how many wait
     * @param canOffer whether the caller may offer seats to it
     * @param canMove whether the caller may change its order
     * @param rows those who wait or have an offer, in order; then those who left it, the latest
     *     first
     */
    public record Line(
            ReserveLevel level,
            @Nullable Long organisationId,
            String name,
            long free,
            long waiting,
            boolean canOffer,
            boolean canMove,
            List<Row> rows) {
        public Line {
            rows = List.copyOf(rows);
        }

        /** How many offers can go out now. */
        public long offers() {
            return Math.min(free, waiting);
        }
    }

    /**
     * Somebody on a list.
     *
     * @param place from 1 among those who wait; 0 for others
     * @param name null for a protected identity and for somebody of another unit
     * @param unit null for somebody of a unit that the caller does not see
     * @param own whether the caller may take the person off the list
     * @param answerBy until when the offer can be answered
     * @param movedUpBy null for a protected identity
     */
    public record Row(
            long reserveId,
            int place,
            @Nullable String name,
            @Nullable String unit,
            ReserveStatus status,
            Instant since,
            boolean own,
            @Nullable Instant answerBy,
            @Nullable Instant movedUpAt,
            @Nullable String movedUpBy,
            @Nullable String movedUpReason) {

        public boolean isWaiting() {
            return status == ReserveStatus.WAITING;
        }
    }

    public WaitingOverview {
        lists = List.copyOf(lists);
    }
}
