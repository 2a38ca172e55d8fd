package se.motesplats.seat.waiting.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a nomination is taken back with; for the description only. */
@Schema(description = "Why a nomination is taken back")
public record WithdrawJson(
        @Schema(description = "Told to the person", example = "Mötet krockar med budgeten.")
                @Nullable String reason) {

    /** What the nomination is now. */
    @Schema(description = "A nomination that was taken back")
    public record WithdrawnJson(
            @Schema(description = "Number of the nomination", example = "1301") long id,
            @Schema(description = "Where it stands", example = "CANCELLED") String status) {}
}
