package se.motesplats.seat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.TopUp;
import se.motesplats.shared.RuleViolation;

/**
 * Going on from a distribution with more seats, or changing single numbers of it. What comes of it
 * is a round of its own, fixed at once.
 */
public final class RoundTopUp {

    private final AllocationRound round;
    private final List<AllocationRound> later;

    /**
     * Goes on from a round.
     *
     * @param later what was fixed on top of it before; its adjustments count, too
     */
    public RoundTopUp(AllocationRound round, List<AllocationRound> later) {
        this.round = round;
        this.later = List.copyOf(later);
    }

    /**
     * What there is to give.
     *
     * @param method to go on with
     * @param seats how many
     * @param held how many seats each unit has now, by {@link AllocationShare#getCode}; what it
     *     lost at a recall or gave back is not its own any more
     * @param leftOut organisations that get none of them
     */
    public record Plan(
            ApportionmentMethod method,
            int seats,
            Map<String, Integer> held,
            Collection<Long> leftOut) {

        private boolean leavesOut(AllocationShare share) {
            return leftOut.contains(share.getOrganisation().getId());
        }
    }

    /**
     * Another number than the computed one.
     *
     * @param reason why; may be empty when the number is the computed one
     */
    public record Adjustment(long organisationId, int seats, @Nullable String reason) {}

    /** How many seats a municipality has, and how many it is to have. */
    public record Correction(long organisationId, int before, int after) {}

    /**
     * What the units' claims weigh where the distribution goes on: the weight itself, or, where
     * somebody gave a unit another number than the computed one, the weight that would have given
     * that number beside the units whose number is the computed one. Without that a divisor method
     * would give a unit that was held back everything that comes later.
     *
     * @return by {@link AllocationShare#getCode}
     */
    public Map<String, Weight> claims() {
        BigInteger weighed = BigInteger.ZERO;
        BigInteger given = BigInteger.ZERO;
        for (AllocationShare share : round.getShares()) {
            if (adjustedTo(share).isEmpty()) {
                weighed = weighed.add(BigInteger.valueOf(share.getWeight()));
                given = given.add(BigInteger.valueOf(share.getGranted()));
            }
        }
        boolean known = weighed.signum() > 0 && given.signum() > 0;
        Map<String, Weight> claims = new HashMap<>();
        for (AllocationShare share : round.getShares()) {
            Optional<Integer> adjusted = adjustedTo(share);
            long weight = share.getWeight();
            if (!known) {
                weight = adjusted.orElse(share.getGranted());
            } else if (adjusted.isPresent()) {
                // Rounded to the nearest; the protocol shows it as it is used.
                weight =
                        BigInteger.valueOf(adjusted.get())
                                .multiply(weighed)
                                .shiftLeft(1)
                                .add(given)
                                .divide(given.shiftLeft(1))
                                .longValueExact();
            }
            claims.put(share.getCode(), new Weight(weight, share.getWeightSource()));
        }
        return claims;
    }

    private static Weight claimOf(AllocationShare share, Map<String, Weight> claims) {
        return Objects.requireNonNull(claims.get(share.getCode()));
    }

    /**
     * What somebody decided that the unit is to have, on top of or instead of what was computed;
     * empty where everything was computed.
     */
    public Optional<Integer> adjustedTo(AllocationShare share) {
        int changed =
                later.stream()
                        .flatMap(r -> r.findShare(share.getOrganisation().getId()).stream())
                        .mapToInt(s -> s.getGranted() - s.getComputed())
                        .sum();
        return share.getAdjusted().isEmpty() && changed == 0
                ? Optional.empty()
                : Optional.of(Math.max(0, share.getGranted() + changed));
    }

    /**
     * What the units get.
     *
     * @throws RuleViolation if the round is not fixed, or the seats are no number that can be
     */
    public TopUp.Result compute(Plan plan) {
        round.getCourse().requireFixed();
        Map<String, Weight> claims = claims();
        RoundCalculation calculation = round.calculation();
        return TopUp.plan(
                calculation.apportionment(plan.method()),
                plan.seats(),
                round.getShares().stream()
                        .map(
                                s -> {
                                    int before = plan.held().getOrDefault(s.getCode(), 0);
                                    return new TopUp.Unit(
                                            s.getCode(),
                                            claimOf(s, claims).count(),
                                            before,
                                            calculation.topUpCap(s, before, plan.leavesOut(s)));
                                })
                        .toList());
    }

    /**
     * Gives the seats: the round that tops the other up.
     *
     * @param number of the new round
     * @param pooled how many of the seats come from the pool of the event
     * @param adjusted units that get another number than the computed one, each with a reason
     * @param reason why there are more seats
     * @return the top-up with its shares
     * @throws RuleViolation if nobody gets a seat, more are given than there are, or an adjustment
     *     has no reason
     */
    public AllocationRound give(
            Plan plan,
            int number,
            int pooled,
            List<Adjustment> adjusted,
            String reason,
            Instant at,
            @Nullable Person by) {
        TopUp.Result computed = compute(plan);
        Map<String, Weight> claims = claims();
        RoundPlan onTop = round.getPlan().goingOn(plan.seats(), plan.method());
        AllocationRound next = round.goOn(number, onTop, false, reason, at, by);
        for (int i = 0; i < computed.lines().size(); i++) {
            TopUp.Line line = computed.lines().get(i);
            AllocationShare share = round.getShares().get(i);
            AllocationShare added =
                    share.topUpIn(next, line.before(), line.more(), plan.leavesOut(share));
            added.weigh(claimOf(share, claims));
            next.add(added);
        }
        adjusted.forEach(a -> next.shareOf(a.organisationId()).adjust(a.seats(), a.reason()));
        if (next.granted() == 0) {
            throw new RuleViolation("error.seat.topUpNobody");
        }
        next.fixOnTop(Math.min(pooled, next.granted()), at, by);
        return next;
    }

    /**
     * Changes single numbers: the round with the municipalities that are changed.
     *
     * @param number of the new round
     * @param reason why; it stands with every number
     * @throws RuleViolation if the round is not fixed
     */
    public AllocationRound correct(
            int number,
            List<Correction> corrections,
            String reason,
            Instant at,
            @Nullable Person by) {
        round.getCourse().requireFixed();
        int more = corrections.stream().mapToInt(c -> c.after() - c.before()).sum();
        RoundPlan onTop = round.getPlan().goingOn(Math.max(0, more), round.getPlan().getMethod());
        AllocationRound next = round.goOn(number, onTop, true, reason, at, by);
        for (Correction change : corrections) {
            next.add(
                    round.shareOf(change.organisationId())
                            .correctIn(next, change.before(), change.after(), reason.strip()));
        }
        next.fixOnTop(more, at, by);
        return next;
    }
}
