package se.motesplats.event.decision.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * One decision about several events.
 *
 * @param from the day from which it holds: no event that begins before is among them
 * @param reason all who are told read it
 */
public record DecideMany(
        @NotNull ManyWay way,
        @NotNull LocalDate from,
        @NotBlank @Size(max = Lengths.REASON) @SingleLine String reason,
        @NotEmpty(message = "{error.event.noneChosen}")
                @Size(max = DecideMany.MOST, message = "{error.event.tooManyChosen}")
                List<@Valid @NotNull One> events) {

    /** So many can be read in the preview, and are one transaction. */
    public static final int MOST = 50;

    /**
     * One of the events.
     *
     * @param version the version that was seen
     * @param venue the house, where people come to one
     * @param onlineUrl the link, where people take part online
     */
    public record One(
            long eventId,
            int version,
            @Nullable @Size(max = Lengths.TITLE) @SingleLine String venue,
            @Nullable @Size(max = Lengths.TITLE) @SingleLine String venueAddress,
            @Nullable
                    @Size(max = Lengths.URL)
                    @SingleLine
                    @Pattern(regexp = "https?://[^\\s/]+.*", message = "{error.event.url}")
                    String onlineUrl) {

        public One {
            venue = blankToNull(venue);
            venueAddress = blankToNull(venueAddress);
            onlineUrl = blankToNull(onlineUrl);
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    public DecideMany {
        events = List.copyOf(events);
    }
}
