package se.motesplats.seat.naming.web;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people are named with; for the description only. */
@Schema(description = "People to name for the seats of a unit")
public record NominateJson(
        @Schema(description = "Number of the unit", example = "20") long organisation,
        @Schema(description = "In order: if the seats do not suffice, the last ones get none")
                List<PersonChoiceJson> people,
        @Schema(
                        description =
                                "What happens if the seats do not suffice. refuse: nobody is named; reserve: the last ones wait"
                                        + " for a seat. refuse if missing",
                        example = "refuse")
                @Nullable String overflow,
        @Schema(
                        description = "Last day to answer; until the event if missing",
                        example = "2022-03-11")
                @Nullable LocalDate answerBy,
        @Schema(
                        description =
                                "on_site or online, at events that are both; on site as long as there is room if missing",
                        example = "online")
                @Nullable String mode) {

    /** What became of them. */
    @Schema(description = "What became of the people who were to be named")
    public record NamedJson(
            @Schema(description = "How many have a seat and are invited", example = "2") int seated,
            @Schema(description = "How many wait for one", example = "0") int reserves) {}
}
