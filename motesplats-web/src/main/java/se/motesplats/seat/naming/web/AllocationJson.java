package se.motesplats.seat.naming.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.service.SeatNumbers;

/** A unit's seats at an event, as the REST interface shows them. */
@Schema(description = "A unit that holds seats at an event")
public record AllocationJson(
        @Schema(description = "Number of the allocation", example = "1251") long id,
        @Schema(description = "Number of the unit", example = "14") long organisationId,
        @Schema(description = "Name of the unit", example = "Partille") String organisation,
        @Schema(
                        description =
                                "The allocation that passed the seats on; missing for a municipality",
                        example = "1250")
                @Nullable Long parentId,
        @Schema(description = "Seats that lie with the unit itself") SeatsJson own,
        @Schema(description = "Those passed on to units below included") SeatsJson all,
        @Schema(description = "Seats that the unit gave back to the event", example = "0")
                long returned) {

    /** Seats in numbers. */
    @Schema(description = "Seats in numbers")
    public record SeatsJson(
            @Schema(description = "Held", example = "12") long granted,
            @Schema(description = "With somebody on them", example = "8") long named,
            @Schema(description = "Whose person said yes", example = "5") long accepted,
            @Schema(description = "Held, with nobody on them", example = "4") long free) {

        static SeatsJson of(SeatNumbers numbers) {
            return new SeatsJson(
                    numbers.granted(), numbers.named(), numbers.accepted(), numbers.free());
        }
    }

    static AllocationJson of(AllocationRow row) {
        return new AllocationJson(
                row.allocationId(),
                row.organisationId(),
                row.organisationName(),
                row.parentAllocationId(),
                SeatsJson.of(row.own()),
                SeatsJson.of(row.all()),
                row.returned());
    }
}
