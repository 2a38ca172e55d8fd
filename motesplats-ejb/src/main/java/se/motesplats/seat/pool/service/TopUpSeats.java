package se.motesplats.seat.pool.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.shared.Lengths;

/**
 * Tops a fixed round up as the preview said.
 *
 * @param reason why there are more seats
 * @param fingerprint of the preview that was looked at
 */
public record TopUpSeats(
        @NotNull @Valid Plan plan,
        @NotBlank @Size(max = Lengths.REASON) String reason,
        @NotBlank @Size(max = Lengths.CODE) String fingerprint) {

    /**
     * What is to be given out.
     *
     * @param newSeats that are made, as far as there is room
     * @param fromPool free seats of the event that are given out again
     * @param method to go on with
     * @param leftOut organisations that get none
     * @param adjustments numbers that were typed instead of the computed ones
     */
    public record Plan(
            @NotNull Long eventId,
            @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer newSeats,
            @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer fromPool,
            @NotNull ApportionmentMethod method,
            @NotNull @Size(max = 1000) List<@NotNull Long> leftOut,
            @NotNull @Size(max = 1000) List<@Valid @NotNull Adjustment> adjustments) {

        public Plan {
            leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
            adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
        }

        /** As it is computed. */
        public Plan(
                Long eventId,
                Integer newSeats,
                Integer fromPool,
                ApportionmentMethod method,
                List<Long> leftOut) {
            this(eventId, newSeats, fromPool, method, leftOut, List.of());
        }

        /** How many seats in all. */
        int seats() {
            return newSeats + fromPool;
        }
    }

    /**
     * A municipality's number.
     *
     * @param seats that it gets; null for as many as are computed
     * @param reason needed where the number is not the computed one
     */
    public record Adjustment(
            @NotNull Long organisationId,
            @Nullable @Min(0) @Max(Apportionment.MAX_SEATS) Integer seats,
            @Nullable @Size(max = Lengths.REASON) String reason) {}
}
