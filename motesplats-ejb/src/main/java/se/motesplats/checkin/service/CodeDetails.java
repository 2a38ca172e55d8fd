package se.motesplats.checkin.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.CheckInCode;
import se.motesplats.event.EventStatus;

/**
 * What a code opens.
 *
 * @param valid whether the seat is still that person's
 */
public record CodeDetails(
        String code,
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        List<LocalDate> days,
        @Nullable String venue,
        @Nullable String venueAddress,
        boolean valid) {

    public CodeDetails {
        days = List.copyOf(days);
    }

    /** As people read it. */
    public String shown() {
        return CheckInCode.shown(code);
    }
}
