package se.motesplats.checkin.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.CheckInSource;
import se.motesplats.shared.Lengths;

/**
 * A code that was read at the door, or a person found by name.
 *
 * @param code what was read or typed; null when found by name
 * @param nominationId whom the name belongs to; null for a code
 * @param scanId what the browser calls this scan; the same counts once, however often it is sent
 * @param clientId which browser it was
 * @param ageMillis how long ago it was, because it waited for the network; by the browser's own
 *     clock, so that a wrong one does no harm
 */
public record Scan(
        long eventId,
        @Nullable @Size(max = Lengths.URL) String code,
        @Nullable Long nominationId,
        @NotNull CheckInSource source,
        @NotBlank @Size(max = Lengths.CODE) String scanId,
        @Nullable @Size(max = Lengths.CODE) String clientId,
        @Min(0) @Max(Scan.MAX_AGE) long ageMillis) {

    /** Two days: longer no event lasts. */
    public static final long MAX_AGE = 172_800_000L;
}
