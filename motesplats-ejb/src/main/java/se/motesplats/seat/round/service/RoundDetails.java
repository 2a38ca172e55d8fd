package se.motesplats.seat.round.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.FirstDivisor;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.WeightKind;

/**
 * A round with its shares.
 *
 * @param weightYear of the population; null for other weights
 * @param proposedBy names of people are null where nobody may see them, or the system did it
 * @param tieReason why somebody decided between equals; null where the rule did
 * @param topUp whether it gives more seats on top of a fixed round
 * @param correction whether it changes single numbers of a fixed round
 * @param fromPool how many of a top-up's seats come from the pool of the event
 * @param reopenedAt when it ended because the distribution was opened again; null if it did not
 * @param shares in the order of names
 * @param ties sentences' data: the municipalities that had the same claim to the last seat
 */
public record RoundDetails(
        long id,
        int version,
        int number,
        int seats,
        ApportionmentMethod method,
        FirstDivisor firstDivisor,
        WeightKind weightKind,
        @Nullable Integer weightYear,
        int minimum,
        boolean capAtRequest,
        List<TieCriterion> tieRule,
        @Nullable String tieReason,
        LocalDate treeDay,
        LocalDate namingDeadline,
        RoundStatus status,
        Instant proposedAt,
        @Nullable String proposedBy,
        @Nullable LocalDate requestUntil,
        @Nullable Instant requestedAt,
        @Nullable String requestedBy,
        @Nullable Instant remindedAt,
        @Nullable LocalDate answerUntil,
        @Nullable Instant grantedAt,
        @Nullable String grantedBy,
        @Nullable Instant fixedAt,
        @Nullable String fixedBy,
        boolean topUp,
        boolean correction,
        int fromPool,
        @Nullable String topUpReason,
        @Nullable Instant reopenedAt,
        @Nullable String reopenedBy,
        List<ShareRow> shares,
        List<TieRow> ties) {

    /**
     * A tie that decided something.
     *
     * @param contenders names of all that had the same claim
     * @param winners names of those that got a seat
     * @param contenderIds the contenders' organisations, first to last as they came
     * @param winnerCount how many of them got a seat
     */
    public record TieRow(
            String contenders,
            String winners,
            TieCriterion by,
            List<Long> contenderIds,
            int winnerCount) {
        public TieRow {
            contenderIds = List.copyOf(contenderIds);
        }
    }

    public RoundDetails {
        tieRule = List.copyOf(tieRule);
        shares = List.copyOf(shares);
        ties = List.copyOf(ties);
    }

    public int granted() {
        return shares.stream().mapToInt(ShareRow::granted).sum();
    }

    public int computed() {
        return shares.stream().mapToInt(ShareRow::computed).sum();
    }

    /** Seats that the municipalities had before a top-up. */
    public int before() {
        return shares.stream()
                .map(ShareRow::before)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Seats that the municipalities keep. */
    public int kept() {
        return shares.stream().mapToInt(ShareRow::kept).sum();
    }

    /** Sum of what the municipalities asked for. */
    public long requested() {
        return shares.stream()
                .map(ShareRow::requested)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** How many municipalities have said what they want. */
    public long answers() {
        return shares.stream().filter(s -> s.requested() != null).count();
    }

    /** How many municipalities have said what they keep. */
    public long keepers() {
        return shares.stream().filter(s -> s.keptAt() != null).count();
    }

    public long weights() {
        return shares.stream().mapToLong(ShareRow::weight).sum();
    }

    /** Ofördelade. */
    public int unallocated() {
        return seats - granted();
    }
}
