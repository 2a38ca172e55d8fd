package se.motesplats.seat.naming.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What seats are returned with; for the description only. */
@Schema(description = "Seats without a name that a unit returns")
public record ReturnJson(
        @Schema(description = "Number of the unit", example = "20") long organisation,
        @Schema(description = "How many, from 1", example = "2") int seats) {

    /** What was returned. */
    @Schema(description = "Seats that were returned")
    public record ReturnedJson(@Schema(description = "How many", example = "2") int returned) {}
}
