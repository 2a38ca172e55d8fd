package se.motesplats.seat.naming.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * Keeps free seats without names.
 *
 * @param until last day on which they are kept
 * @param note what for, in the manager's words
 */
public record HoldSeats(
        long eventId,
        long organisationId,
        @NotNull @Min(1) @Max(Apportionment.MAX_SEATS) Integer holdSeats,
        @NotNull LocalDate until,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String note) {}
