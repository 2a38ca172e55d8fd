package se.motesplats.seat.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ApportionmentMethod;
import se.motesplats.seat.RoundStatus;

/**
 * A round with its shares.
 *
 * @param ties sentences' data: the municipalities that had the same claim to the last seat
 */
public record RoundDetails(
        long id,
        int version,
        int seats,
        ApportionmentMethod method,
        int weightYear,
        int minimum,
        LocalDate namingDeadline,
        RoundStatus status,
        Instant proposedAt,
        @Nullable Instant fixedAt,
        @Nullable String fixedBy,
        List<ShareRow> shares,
        List<TieRow> ties) {

    /** A tie that decided something, in names. */
    public record TieRow(String contenders, String winners, se.motesplats.seat.TieCriterion by) {}

    public RoundDetails {
        shares = List.copyOf(shares);
        ties = List.copyOf(ties);
    }

    public int granted() {
        return shares.stream().mapToInt(ShareRow::granted).sum();
    }

    /** Ofördelade. */
    public int unallocated() {
        return seats - granted();
    }
}
