package se.motesplats.seat.naming.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a seat is given to somebody else with; for the description only. */
@Schema(description = "Somebody else for a seat")
public record SubstituteJson(
        @Schema(description = "The new person") PersonChoiceJson substitute,
        @Schema(description = "Whether the new person has said yes already", example = "true")
                @Nullable Boolean agreed,
        @Schema(description = "Told to the one who had the seat", example = "God bättring!")
                @Nullable String reason) {

    /** The new nomination. */
    @Schema(description = "The nomination of the new person")
    public record SubstitutedJson(
            @Schema(description = "Number of the nomination", example = "1302") long id) {}
}
