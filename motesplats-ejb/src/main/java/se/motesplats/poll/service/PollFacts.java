package se.motesplats.poll.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollFrame;
import se.motesplats.poll.PollMatter;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * What an editor says about a poll.
 *
 * @param minutes how long the meeting takes
 * @param lastDay it can be answered until the end of that day
 * @param slotLimit how many can say yes to one date; null for any number
 */
public record PollFacts(
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String title,
        @Nullable @Size(max = Lengths.TEXT) String text,
        @NotNull AttendanceMode mode,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String place,
        @Nullable
                @Size(max = Lengths.URL)
                @SingleLine
                @Pattern(regexp = "https?://[^\\s/]+.*", message = "{error.event.url}")
                String onlineUrl,
        @NotNull @Min(PollFacts.SHORTEST) @Max(PollFacts.LONGEST) Integer minutes,
        @NotNull LocalDate lastDay,
        boolean ownProposals,
        @Nullable @Min(1) @Max(Poll.MOST_PEOPLE) Integer slotLimit,
        boolean namesHidden)
        implements Serializable {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 1440;

    public PollFacts {
        text = blankToNull(text);
        place = blankToNull(place);
        onlineUrl = blankToNull(onlineUrl);
    }

    PollMatter matter() {
        return new PollMatter(title.strip(), text, mode, place, onlineUrl, minutes);
    }

    PollFrame frame() {
        return new PollFrame(lastDay, ownProposals, slotLimit, namesHidden);
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
