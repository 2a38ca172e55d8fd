package se.motesplats.seat.round.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;

/**
 * Says who comes first where claims are equal, instead of the rule.
 *
 * @param version of the round that the editor saw
 * @param organisationIds the municipalities, first to last; empty to follow the rule again
 * @param reason needed when there are any
 */
public record DecideTie(
        long roundId,
        int version,
        @NotNull List<@NotNull Long> organisationIds,
        @Nullable @Size(max = Lengths.REASON) String reason) {
    public DecideTie {
        organisationIds = List.copyOf(organisationIds);
    }
}
