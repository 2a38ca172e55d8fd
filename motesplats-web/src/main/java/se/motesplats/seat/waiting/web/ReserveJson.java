package se.motesplats.seat.waiting.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ReserveStatus;
import se.motesplats.seat.naming.web.PersonChoiceJson;
import se.motesplats.seat.waiting.service.ReserveRow;

/** Somebody who waits, as the REST interface shows it to the own organisation. */
@Schema(description = "A person who waits for a seat of a unit")
public record ReserveJson(
        @Schema(description = "Number of the reserve", example = "1401") long id,
        @Schema(
                        description = "The name; missing for a person with protected identity",
                        example = "Petra Palm")
                @Nullable String name,
        @Schema(
                        description = "The address; missing likewise",
                        example = "petra.palm@partille.example")
                @Nullable String email,
        @Schema(description = "Place in line, from 1", example = "1") int place,
        @Schema(description = "Where it stands") ReserveStatus status,
        @Schema(description = "Since when", example = "2022-02-21T08:00:00Z") Instant addedAt,
        @Schema(description = "Why the person passed others; missing if that never happened")
                @Nullable String movedUpReason) {

    /** What reserves are added with; for the description only. */
    @Schema(description = "People who are to wait for a seat of a unit")
    public record AddReservesJson(
            @Schema(description = "Number of the unit", example = "20") long organisation,
            @Schema(description = "In the order in which they are to wait")
                    List<PersonChoiceJson> people) {}

    /** All who wait. */
    @Schema(description = "All who wait for a seat of a unit, first in line first")
    public record ReservesJson(@Schema(description = "The reserves") List<ReserveJson> items) {}

    static ReservesJson of(List<ReserveRow> rows) {
        return new ReservesJson(
                rows.stream()
                        .map(
                                r ->
                                        new ReserveJson(
                                                r.reserveId(),
                                                r.name(),
                                                r.email(),
                                                r.place(),
                                                r.status(),
                                                r.addedAt(),
                                                r.movedUpReason()))
                        .toList());
    }
}
