package se.motesplats.seat.naming.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.naming.service.NominationRow;

/** A person on a seat, as the REST interface shows it to the own organisation. */
@Schema(description = "A person who was named to a seat")
public record NominationJson(
        @Schema(description = "Number of the nomination", example = "1301") long id,
        @Schema(
                        description = "The name; missing for a person with protected identity",
                        example = "Petra Palm")
                @Nullable String name,
        @Schema(
                        description = "The address; missing likewise",
                        example = "petra.palm@partille.example")
                @Nullable String email,
        @Schema(description = "Where it stands") NominationStatus status,
        @Schema(description = "Since when", example = "2022-02-21T08:00:00Z") Instant since,
        @Schema(
                        description =
                                "How the person takes part, at events that are both on site and online",
                        example = "ONLINE")
                @Nullable SeatMode mode) {

    static NominationJson of(NominationRow row) {
        return new NominationJson(
                row.nominationId(), row.name(), row.email(), row.status(), row.since(), row.mode());
    }
}
