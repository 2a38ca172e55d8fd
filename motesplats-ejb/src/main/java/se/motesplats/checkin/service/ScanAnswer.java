package se.motesplats.checkin.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.Verdict;

/**
 * What the door answers.
 *
 * @param nominationId null if there is none at this event
 * @param name null if nobody's, or of a protected identity
 * @param hidden whether the name is not shown because it is protected
 * @param at since when the person is in
 * @param days when the event is, for somebody who came on another day
 * @param detail the other event's title; or who has the seat now, for those who may know
 */
public record ScanAnswer(
        Verdict verdict,
        @Nullable Long nominationId,
        @Nullable String name,
        boolean hidden,
        @Nullable String unit,
        @Nullable Instant at,
        List<LocalDate> days,
        @Nullable String detail) {

    public ScanAnswer {
        days = List.copyOf(days);
    }

    /** An answer about nobody at this event. */
    public static ScanAnswer only(Verdict verdict, @Nullable String detail) {
        return new ScanAnswer(verdict, null, null, false, null, null, List.of(), detail);
    }
}
