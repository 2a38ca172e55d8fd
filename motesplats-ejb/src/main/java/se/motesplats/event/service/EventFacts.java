package se.motesplats.event.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventDay;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * What an editor says about an event.
 *
 * @param number the number within the series; null for the next
 * @param season such as "våren 2022", while there is no day
 * @param days none, one or two
 * @param onlineUrl the link for those who take part digitally; shown on the public page
 */
public record EventFacts(
        @Nullable @Min(1) @Max(EventFacts.MAX_NUMBER) Integer number,
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String title,
        @Nullable @Size(max = Lengths.TEXT) String description,
        @Nullable @Size(max = Lengths.NAME) @SingleLine String season,
        @NotNull List<@Valid @NotNull Day> days,
        @NotNull AttendanceMode attendanceMode,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String venue,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String venueAddress,
        @Nullable
                @Size(max = Lengths.URL)
                @SingleLine
                @Pattern(regexp = "https?://[^\\s/]+.*", message = "{error.event.url}")
                String onlineUrl,
        @NotNull Long contactPersonId,
        @Nullable @Size(max = Lengths.CODE) @SingleLine String caseNumber)
        implements Serializable {

    public static final int MAX_NUMBER = 999;

    /** One day with its times on the wall clock. */
    public record Day(
            @NotNull LocalDate date, @NotNull LocalTime startsAt, @NotNull LocalTime endsAt)
            implements Serializable {
        EventDay toEventDay() {
            return new EventDay(date, startsAt, endsAt);
        }
    }

    public EventFacts {
        days = List.copyOf(days);
        description = blankToNull(description);
        season = blankToNull(season);
        venue = blankToNull(venue);
        venueAddress = blankToNull(venueAddress);
        onlineUrl = blankToNull(onlineUrl);
        caseNumber = blankToNull(caseNumber);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
