package se.motesplats.signup.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.signup.service.ParticipantRow;

/** Somebody with a seat, as the REST interface shows it. */
@Schema(description = "A person who has a seat at an event, or had one")
public record ParticipantJson(
        @Schema(description = "Number of the nomination", example = "1301") long nomination,
        @Schema(
                        description = "The name; missing for a person with protected identity",
                        example = "Petra Palm")
                @Nullable String name,
        @Schema(
                        description = "The address; missing likewise",
                        example = "petra.palm@partille.example")
                @Nullable String email,
        @Schema(description = "Number of the unit whose seat it is", example = "14")
                long organisation,
        @Schema(description = "Name of that unit", example = "Partille") String organisationName,
        @Schema(description = "UNIT, or the pool of the event that the seat lies in")
                AllocationPurpose purpose,
        @Schema(description = "Where it stands") NominationStatus status,
        @Schema(description = "Since when", example = "2022-02-21T08:00:00Z") Instant since,
        @Schema(
                        description =
                                "First moment at which an answer comes too late; missing if none is waited for",
                        example = "2022-03-11T23:00:00Z")
                @Nullable Instant answerBy,
        @Schema(description = "How many sessions are chosen or waited for", example = "2")
                long choices,
        @Schema(
                        description =
                                "How the person takes part, at events that are both on site and online",
                        example = "ONLINE")
                @Nullable SeatMode mode) {

    static ParticipantJson of(ParticipantRow row) {
        return new ParticipantJson(
                row.nominationId(),
                row.name(),
                row.email(),
                row.organisationId(),
                row.organisation(),
                row.purpose(),
                row.status(),
                row.since(),
                row.answerBy(),
                row.choices(),
                row.mode());
    }
}
