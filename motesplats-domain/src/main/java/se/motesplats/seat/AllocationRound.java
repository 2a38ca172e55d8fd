package se.motesplats.seat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.FirstDivisor;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.apportionment.TopUp;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.Population;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * One distribution of an event's seats: computed by a method, adjusted with reasons, then fixed; on
 * the longer way the municipalities first say what they want, and then keep or give back what they
 * get. A fixed round is changed by nobody; while no seat is named it can be reopened.
 */
@Entity
@Table(name = "allocation_round")
public class AllocationRound extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    private int number;
    private int seats;

    @Enumerated(EnumType.STRING)
    private ApportionmentMethod method = ApportionmentMethod.LARGEST_REMAINDER;

    @Column(name = "first_divisor_numerator")
    private int firstDivisorNumerator = FirstDivisor.SINCE_2018.numerator();

    @Column(name = "first_divisor_denominator")
    private int firstDivisorDenominator = FirstDivisor.SINCE_2018.denominator();

    @Enumerated(EnumType.STRING)
    @Column(name = "weight_kind")
    private WeightKind weightKind = WeightKind.POPULATION;

    @Column(name = "weight_year")
    private @Nullable Integer weightYear;

    private int minimum;

    @Column(name = "cap_at_request")
    private boolean capAtRequest;

    @Column(name = "tie_rule")
    private String tieRule =
            Apportionment.USUAL_TIE_RULE.stream().map(Enum::name).collect(Collectors.joining(","));

    @Column(name = "tie_reason")
    private @Nullable String tieReason;

    @Column(name = "tree_day")
    private LocalDate treeDay;

    @Column(name = "naming_deadline")
    private LocalDate namingDeadline;

    @Enumerated(EnumType.STRING)
    private RoundStatus status = RoundStatus.PROPOSED;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposed_by")
    private @Nullable Person proposedBy;

    @Column(name = "request_until")
    private @Nullable LocalDate requestUntil;

    @Column(name = "requested_at")
    private @Nullable Instant requestedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requested_by")
    private @Nullable Person requestedBy;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "answer_until")
    private @Nullable LocalDate answerUntil;

    @Column(name = "granted_at")
    private @Nullable Instant grantedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "granted_by")
    private @Nullable Person grantedBy;

    @Column(name = "fixed_at")
    private @Nullable Instant fixedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "fixed_by")
    private @Nullable Person fixedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "topped_up_id")
    private @Nullable AllocationRound toppedUp;

    private boolean correction;

    @Column(name = "from_pool")
    private int fromPool;

    @Column(name = "top_up_reason")
    private @Nullable String topUpReason;

    @Column(name = "reopened_at")
    private @Nullable Instant reopenedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reopened_by")
    private @Nullable Person reopenedBy;

    @OneToMany(
            mappedBy = "round",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
            orphanRemoval = true)
    @OrderBy("id")
    private List<AllocationShare> shares = new ArrayList<>();

    protected AllocationRound() {}

    /**
     * Begins a round.
     *
     * @param at when; the tree of organisations counts as it is on this day
     * @param by who; null when the system does it
     */
    public AllocationRound(Event event, int number, Instant at, @Nullable Person by) {
        this.event = event;
        this.number = number;
        this.proposedAt = at;
        this.proposedBy = by;
        this.treeDay = SwedishTime.dayOf(at);
        this.namingDeadline = treeDay;
    }

    /**
     * Sets what the distribution is computed from.
     *
     * @throws RuleViolation if people could be named after the event is over
     */
    public void plan(RoundPlan plan) {
        requirePlanned();
        requireNotAfter(event, plan.namingDeadline());
        seats = plan.seats();
        method = plan.method();
        firstDivisorNumerator = plan.firstDivisor().numerator();
        firstDivisorDenominator = plan.firstDivisor().denominator();
        weightKind = plan.weightKind();
        weightYear = plan.weightYear();
        minimum = plan.minimum();
        capAtRequest = plan.capAtRequest();
        tieRule = plan.tieRule().stream().map(Enum::name).collect(Collectors.joining(","));
        namingDeadline = plan.namingDeadline();
    }

    /**
     * Computes every unit's share anew by the population of the plan's year; adjustments that were
     * made before are gone.
     *
     * @param units the municipalities that are valid on the tree's day
     * @return how it came about
     * @throws RuleViolation if a unit has no population for the year, or the numbers do not go
     *     together
     */
    public Apportionment.Result compute(List<Organisation> units) {
        int year = getWeightYear().orElseThrow();
        requireAll(
                units,
                u -> u.populationOf(year).isPresent(),
                "error.seat.noPopulation",
                String.valueOf(year));
        Map<Long, Weight> weights = new HashMap<>();
        for (Organisation unit : units) {
            Population population = unit.populationOf(year).orElseThrow();
            weights.put(unit.getId(), new Weight(population.getCount(), population.getSource()));
        }
        return compute(units, weights);
    }

    /**
     * As {@link #compute(List)}, by other weights.
     *
     * @param weights by the id of the unit
     * @throws RuleViolation if a unit has no weight
     */
    public Apportionment.Result compute(List<Organisation> units, Map<Long, Weight> weights) {
        requirePlanned();
        requireAll(units, u -> weights.containsKey(u.getId()), "error.seat.noWeight");
        shares.removeIf(share -> !units.contains(share.getOrganisation()));
        for (Organisation unit : units) {
            AllocationShare share = findShare(unit.getId()).orElseGet(() -> addShare(unit));
            share.weigh(Objects.requireNonNull(weights.get(unit.getId())));
        }
        Apportionment.Result result = explain();
        shares.forEach(share -> share.compute(result.seatsOf(codeOf(share))));
        return result;
    }

    private static void requireAll(
            List<Organisation> units, Predicate<Organisation> has, String refusal, Object... data) {
        List<String> without =
                units.stream().filter(has.negate()).map(Organisation::getName).toList();
        if (!without.isEmpty()) {
            List<Object> told = new ArrayList<>(List.of(data));
            told.add(String.join(", ", without));
            throw new RuleViolation(refusal, told.toArray());
        }
    }

    private AllocationShare addShare(Organisation unit) {
        AllocationShare share = new AllocationShare(this, unit);
        shares.add(share);
        return share;
    }

    private Optional<AllocationShare> findShare(long organisationId) {
        return shares.stream()
                .filter(s -> s.getOrganisation().getId() == organisationId)
                .findFirst();
    }

    /** The municipality's share. */
    public AllocationShare shareOf(long organisationId) {
        return findShare(organisationId)
                .orElseThrow(() -> new RuleViolation("error.seat.notInRound"));
    }

    /** The calculation that the round uses, with its rules. */
    public Apportionment apportionment() {
        return apportionment(method);
    }

    /** The calculation by another method, with the round's own rules. */
    public Apportionment apportionment(ApportionmentMethod other) {
        return Apportionment.by(other)
                .withFirstDivisor(getFirstDivisor())
                .withTieRule(getTieRule())
                .withDecision(
                        shares.stream()
                                .filter(s -> s.getTieRank().isPresent())
                                .sorted(Comparator.comparing(s -> s.getTieRank().orElseThrow()))
                                .map(AllocationRound::codeOf)
                                .toList());
    }

    /** What the calculation takes in, from the weights and requests that the round keeps. */
    public List<Apportionment.Unit> units() {
        return shares.stream().map(this::unit).toList();
    }

    /** Who asked for fewer seats than the minimum gets as many as asked for. */
    private Apportionment.Unit unit(AllocationShare share) {
        if (share.getBefore().isPresent()) {
            int before = share.getBefore().get();
            return new Apportionment.Unit(
                    codeOf(share),
                    share.getWeight(),
                    before,
                    topUpCap(share, before, share.isLeftOut()));
        }
        Integer cap = capAtRequest ? share.getRequested().orElse(null) : null;
        int floor = cap == null ? minimum : Math.min(minimum, cap);
        return new Apportionment.Unit(codeOf(share), share.getWeight(), floor, cap);
    }

    /** What the calculation calls a municipality. */
    public static String codeOf(AllocationShare share) {
        Organisation organisation = share.getOrganisation();
        return organisation.getCode().orElseGet(organisation::getName);
    }

    /** How the numbers came about, from the weights that the round keeps. */
    public Apportionment.Result explain() {
        int before = shares.stream().mapToInt(s -> s.getBefore().orElse(0)).sum();
        return apportionment().distribute(before + seats, units());
    }

    // Top-ups ----------------------------------------------------------------------------------

    private @Nullable Integer topUpCap(AllocationShare share, int before, boolean leftOut) {
        if (leftOut) {
            return before;
        }
        return capAtRequest
                ? share.getRequested().map(wanted -> Math.max(before, wanted)).orElse(null)
                : null;
    }

    /**
     * What the units' claims weigh where the distribution goes on: the weight itself, or, where
     * somebody gave a unit another number than the computed one, the weight that would have given
     * that number beside the units whose number is the computed one. Without that a divisor method
     * would give a unit that was held back everything that comes later.
     *
     * @param later what was fixed on top of this round; its adjustments count, too
     * @return by {@link #codeOf}
     */
    public Map<String, Weight> claims(List<AllocationRound> later) {
        BigInteger weighed = BigInteger.ZERO;
        BigInteger given = BigInteger.ZERO;
        for (AllocationShare share : shares) {
            if (adjustedTo(share, later).isEmpty()) {
                weighed = weighed.add(BigInteger.valueOf(share.getWeight()));
                given = given.add(BigInteger.valueOf(share.getGranted()));
            }
        }
        boolean known = weighed.signum() > 0 && given.signum() > 0;
        Map<String, Weight> claims = new HashMap<>();
        for (AllocationShare share : shares) {
            Optional<Integer> adjusted = adjustedTo(share, later);
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
            claims.put(codeOf(share), new Weight(weight, share.getWeightSource()));
        }
        return claims;
    }

    /**
     * What somebody decided that the unit is to have, on top of or instead of what was computed;
     * empty where everything was computed.
     */
    public Optional<Integer> adjustedTo(AllocationShare share, List<AllocationRound> later) {
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
     * What the units get if there are more seats than they hold now.
     *
     * @param other the method to go on with
     * @param more how many seats
     * @param later what was fixed on top of this round before
     * @param held how many seats each unit has now, by {@link #codeOf}; what it lost at a recall or
     *     gave back is not its own any more
     * @param leftOut organisations that get none of them
     * @throws RuleViolation if the round is not fixed, or the seats are no number that can be
     */
    public TopUp.Result planTopUp(
            ApportionmentMethod other,
            int more,
            List<AllocationRound> later,
            Map<String, Integer> held,
            Collection<Long> leftOut) {
        if (!isFixed()) {
            throw new RuleViolation("error.seat.notFixed");
        }
        Map<String, Weight> claims = claims(later);
        return TopUp.plan(
                apportionment(other),
                more,
                shares.stream()
                        .map(
                                s -> {
                                    int before = held.getOrDefault(codeOf(s), 0);
                                    return new TopUp.Unit(
                                            codeOf(s),
                                            claimOf(s, claims).count(),
                                            before,
                                            topUpCap(s, before, isIn(s, leftOut)));
                                })
                        .toList());
    }

    private static Weight claimOf(AllocationShare share, Map<String, Weight> claims) {
        return Objects.requireNonNull(claims.get(codeOf(share)));
    }

    private static boolean isIn(AllocationShare share, Collection<Long> organisationIds) {
        return organisationIds.contains(share.getOrganisation().getId());
    }

    /**
     * Tops this round up: a round of its own, fixed at once.
     *
     * @param newNumber of the new round
     * @param pooled how many of the seats come from the pool of the event
     * @param adjusted units that get another number than the computed one, each with a reason
     * @param reason why there are more seats
     * @return the top-up with its shares
     * @throws RuleViolation if nobody gets a seat, more are given than there are, or an adjustment
     *     has no reason
     */
    public AllocationRound topUp(
            int newNumber,
            ApportionmentMethod other,
            int more,
            int pooled,
            List<AllocationRound> later,
            Map<String, Integer> held,
            Collection<Long> leftOut,
            List<Adjustment> adjusted,
            String reason,
            Instant at,
            @Nullable Person by) {
        TopUp.Result plan = planTopUp(other, more, later, held, leftOut);
        Map<String, Weight> claims = claims(later);
        AllocationRound next = new AllocationRound(event, newNumber, at, by);
        next.copyPlan(this);
        next.toppedUp = this;
        next.method = other;
        next.seats = more;
        next.topUpReason = reason.strip();
        for (int i = 0; i < shares.size(); i++) {
            TopUp.Line line = plan.lines().get(i);
            AllocationShare share = shares.get(i);
            AllocationShare added =
                    share.topUpIn(next, line.before(), line.more(), isIn(share, leftOut));
            added.weigh(claimOf(share, claims));
            next.shares.add(added);
        }
        adjusted.forEach(a -> next.shareOf(a.organisationId()).adjust(a.seats(), a.reason()));
        if (next.granted() == 0) {
            throw new RuleViolation("error.seat.topUpNobody");
        }
        next.requireEnough();
        next.fromPool = Math.min(pooled, next.granted());
        next.status = RoundStatus.FIXED;
        next.fixedAt = at;
        next.fixedBy = by;
        return next;
    }

    /**
     * Another number than the computed one.
     *
     * @param reason why; may be empty when the number is the computed one
     */
    public record Adjustment(long organisationId, int seats, @Nullable String reason) {}

    /**
     * Changes single numbers of this fixed round: a round of its own, fixed at once, with the
     * municipalities that are changed.
     *
     * @param newNumber of the new round
     * @param reason why; it stands with every number
     * @throws RuleViolation if this round is not fixed
     */
    public AllocationRound correct(
            int newNumber,
            List<Correction> corrections,
            String reason,
            Instant at,
            @Nullable Person by) {
        if (!isFixed()) {
            throw new RuleViolation("error.seat.notFixed");
        }
        AllocationRound next = new AllocationRound(event, newNumber, at, by);
        next.copyPlan(this);
        next.toppedUp = this;
        next.correction = true;
        next.topUpReason = reason.strip();
        for (Correction change : corrections) {
            next.shares.add(
                    shareOf(change.organisationId())
                            .correctIn(next, change.before(), change.after(), reason.strip()));
        }
        next.fromPool = next.granted();
        next.seats = Math.max(0, next.fromPool);
        next.status = RoundStatus.FIXED;
        next.fixedAt = at;
        next.fixedBy = by;
        return next;
    }

    /** How many seats a municipality has, and how many it is to have. */
    public record Correction(long organisationId, int before, int after) {}

    private void copyPlan(AllocationRound other) {
        seats = other.seats;
        method = other.method;
        firstDivisorNumerator = other.firstDivisorNumerator;
        firstDivisorDenominator = other.firstDivisorDenominator;
        weightKind = other.weightKind;
        weightYear = other.weightYear;
        minimum = other.minimum;
        capAtRequest = other.capAtRequest;
        tieRule = other.tieRule;
        treeDay = other.treeDay;
        namingDeadline = other.namingDeadline;
    }

    // Opening again ----------------------------------------------------------------------------

    /**
     * This fixed round as it is now, to be kept when it is opened again; a round of its own, with
     * the old number, which this one gives up.
     *
     * @param newNumber this round's number from now on
     */
    public AllocationRound keep(int newNumber, Instant at, @Nullable Person by) {
        AllocationRound kept = new AllocationRound(event, number, proposedAt, proposedBy);
        kept.copyPlan(this);
        kept.tieReason = tieReason;
        kept.requestUntil = requestUntil;
        kept.requestedAt = requestedAt;
        kept.requestedBy = requestedBy;
        kept.remindedAt = remindedAt;
        kept.answerUntil = answerUntil;
        kept.grantedAt = grantedAt;
        kept.grantedBy = grantedBy;
        kept.fixedAt = fixedAt;
        kept.fixedBy = fixedBy;
        shares.forEach(share -> kept.shares.add(share.copyTo(kept)));
        kept.end(at, by);
        number = newNumber;
        return kept;
    }

    /** A top-up ends with the round that it topped up. */
    public void end(Instant at, @Nullable Person by) {
        status = RoundStatus.REOPENED;
        reopenedAt = at;
        reopenedBy = by;
    }

    /**
     * Decides who comes first where the claims are equal, instead of the rule. Adjustments stay.
     *
     * @param organisationIds the municipalities, first to last; empty to follow the rule again
     * @param reason why
     * @throws RuleViolation if there is no reason
     */
    public void decideTie(List<Long> organisationIds, @Nullable String reason) {
        requirePlanned();
        if (!organisationIds.isEmpty() && (reason == null || reason.isBlank())) {
            throw new RuleViolation("error.seat.tieReason");
        }
        shares.forEach(share -> share.rank(null));
        for (int i = 0; i < organisationIds.size(); i++) {
            shareOf(organisationIds.get(i)).rank(i + 1);
        }
        tieReason = organisationIds.isEmpty() || reason == null ? null : reason.strip();
        Apportionment.Result result = explain();
        shares.forEach(share -> share.recompute(result.seatsOf(codeOf(share))));
    }

    /**
     * Gives a unit another number than the computed one.
     *
     * @param reason why; may be empty when the number is the computed one
     */
    public void adjust(long organisationId, int newSeats, @Nullable String reason) {
        requirePlanned();
        shareOf(organisationId).adjust(newSeats, reason);
    }

    /**
     * Asks the municipalities how many seats they want.
     *
     * @param until last day for their answer; it ends with the day
     * @throws RuleViolation if that day is over, or after the last day for naming
     */
    public void ask(LocalDate until, Instant at, @Nullable Person by) {
        require(RoundStatus.PROPOSED);
        requireAhead(until, at);
        status = RoundStatus.REQUESTED;
        requestUntil = until;
        requestedAt = at;
        requestedBy = by;
    }

    /**
     * A municipality says how many seats it wants.
     *
     * @throws RuleViolation if it is not asked, or the time is over
     */
    public void request(
            long organisationId, int number, String reason, Instant at, @Nullable Person by) {
        require(RoundStatus.REQUESTED);
        requireInTime(getRequestUntil(), at);
        shareOf(organisationId).request(number, reason, at, by);
    }

    /** The municipalities that have not answered are reminded. */
    public void remind(Instant at) {
        if (status != RoundStatus.REQUESTED && status != RoundStatus.GRANTED) {
            throw new RuleViolation("error.seat.roundStatus", status);
        }
        remindedAt = at;
    }

    /**
     * Tells the municipalities their numbers.
     *
     * @param until last day on which they can give seats back before the seats exist
     * @throws RuleViolation if more is granted than there is, or the day is over or too late
     */
    public void grant(LocalDate until, Instant at, @Nullable Person by) {
        require(RoundStatus.REQUESTED);
        requireAhead(until, at);
        requireEnough();
        status = RoundStatus.GRANTED;
        answerUntil = until;
        grantedAt = at;
        grantedBy = by;
        remindedAt = null;
        shares.forEach(AllocationShare::forgetAnswer);
    }

    /**
     * A municipality keeps its seats, or a part of them.
     *
     * @param kept how many it keeps; the rest goes to the pool of the event
     * @throws RuleViolation if that is more than it was given, or the time is over
     */
    public void keep(long organisationId, int kept, Instant at, @Nullable Person by) {
        require(RoundStatus.GRANTED);
        requireInTime(getAnswerUntil(), at);
        shareOf(organisationId).keep(kept, at, by);
    }

    private void requireAhead(LocalDate until, Instant at) {
        if (until.isBefore(SwedishTime.dayOf(at))) {
            throw new RuleViolation("error.seat.dayOver", until);
        }
        if (until.isAfter(namingDeadline)) {
            throw new RuleViolation("error.seat.dayAfterNaming", until, namingDeadline);
        }
    }

    private static void requireInTime(Optional<LocalDate> until, Instant at) {
        LocalDate day = until.orElseThrow();
        if (!at.isBefore(SwedishTime.endOf(day))) {
            throw new RuleViolation("error.seat.roundTooLate", day);
        }
    }

    private void requireEnough() {
        if (granted() > seats) {
            throw new RuleViolation("error.seat.moreThanTotal", granted(), seats);
        }
    }

    /**
     * Fixes the distribution.
     *
     * @throws RuleViolation if more seats are granted than there are, or the round is fixed already
     */
    public void fix(Instant at, @Nullable Person by) {
        if (status != RoundStatus.GRANTED) {
            require(RoundStatus.PROPOSED);
        }
        requireEnough();
        status = RoundStatus.FIXED;
        fixedAt = at;
        fixedBy = by;
    }

    /**
     * Refuses when the round cannot be opened again.
     *
     * @param named how many of its seats carry a name now
     * @throws RuleViolation if there are any, or it is not fixed
     */
    public void requireReopenable(long named) {
        if (status != RoundStatus.FIXED) {
            throw new RuleViolation("error.seat.notFixed");
        }
        if (named > 0) {
            throw new RuleViolation("error.seat.namedAlready", named);
        }
    }

    /**
     * Opens a fixed round again, as far as its numbers can be changed; whoever asks has looked at
     * {@link #requireReopenable}.
     */
    public void reopen() {
        requireReopenable(0);
        status = requestedAt == null ? RoundStatus.PROPOSED : RoundStatus.REQUESTED;
        answerUntil = null;
        grantedAt = null;
        grantedBy = null;
        fixedAt = null;
        fixedBy = null;
    }

    /** Moves the last day for naming; allowed also when the round is fixed. */
    public void moveNamingDeadline(LocalDate day) {
        requireNotAfter(event, day);
        namingDeadline = day;
    }

    /** Refuses a last day for naming when the event is over. */
    public static void requireNotAfter(Event event, LocalDate day) {
        event.lastDay()
                .filter(day::isAfter)
                .ifPresent(
                        last -> {
                            throw new RuleViolation("error.seat.deadlineAfterEvent", day, last);
                        });
    }

    private void require(RoundStatus needed) {
        if (status == RoundStatus.FIXED) {
            throw new RuleViolation("error.seat.fixedAlready");
        }
        if (status != needed) {
            throw new RuleViolation("error.seat.roundStatus", status);
        }
    }

    private void requirePlanned() {
        if (!status.isPlanned()) {
            require(RoundStatus.PROPOSED);
        }
    }

    /** Sum of what the units are to get. */
    public int granted() {
        return shares.stream().mapToInt(AllocationShare::getGranted).sum();
    }

    /** Ofördelade: seats that no unit gets; negative if too many are given. */
    public int unallocated() {
        return seats - granted();
    }

    public Event getEvent() {
        return event;
    }

    public int getNumber() {
        return number;
    }

    public int getSeats() {
        return seats;
    }

    public ApportionmentMethod getMethod() {
        return method;
    }

    public FirstDivisor getFirstDivisor() {
        return new FirstDivisor(firstDivisorNumerator, firstDivisorDenominator);
    }

    public WeightKind getWeightKind() {
        return weightKind;
    }

    /** The year of the population; empty for other weights. */
    public Optional<Integer> getWeightYear() {
        return Optional.ofNullable(weightYear);
    }

    public boolean isCapAtRequest() {
        return capAtRequest;
    }

    /** What decides between equals, first to last. */
    public List<TieCriterion> getTieRule() {
        return Stream.of(tieRule.split(",")).map(TieCriterion::valueOf).toList();
    }

    /** Why somebody decided between equals instead of the rule. */
    public Optional<String> getTieReason() {
        return Optional.ofNullable(tieReason);
    }

    /** Last day for saying how many seats are wanted; it ends with the day. */
    public Optional<LocalDate> getRequestUntil() {
        return Optional.ofNullable(requestUntil);
    }

    public Optional<Instant> getRequestedAt() {
        return Optional.ofNullable(requestedAt);
    }

    public Optional<Person> getRequestedBy() {
        return Optional.ofNullable(requestedBy);
    }

    /** When those who had not answered were reminded last. */
    public Optional<Instant> getRemindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** Last day for giving seats back before they exist; it ends with the day. */
    public Optional<LocalDate> getAnswerUntil() {
        return Optional.ofNullable(answerUntil);
    }

    public Optional<Instant> getGrantedAt() {
        return Optional.ofNullable(grantedAt);
    }

    public Optional<Person> getGrantedBy() {
        return Optional.ofNullable(grantedBy);
    }

    public int getMinimum() {
        return minimum;
    }

    /** The tree of organisations counts as it was on this day. */
    public LocalDate getTreeDay() {
        return treeDay;
    }

    /** Last day for naming people; it ends with the day. */
    public LocalDate getNamingDeadline() {
        return namingDeadline;
    }

    public RoundStatus getStatus() {
        return status;
    }

    public boolean isFixed() {
        return status == RoundStatus.FIXED;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public Optional<Person> getProposedBy() {
        return Optional.ofNullable(proposedBy);
    }

    public Optional<Instant> getFixedAt() {
        return Optional.ofNullable(fixedAt);
    }

    public Optional<Person> getFixedBy() {
        return Optional.ofNullable(fixedBy);
    }

    /** The round that this one tops up; empty for a round that does not. */
    public Optional<AllocationRound> getToppedUp() {
        return Optional.ofNullable(toppedUp);
    }

    /** Whether it changes single numbers of the round that it tops up. */
    public boolean isCorrection() {
        return correction;
    }

    /**
     * How many seats of a top-up came from the pool of the event; the others were made for it. Less
     * than nothing where a correction gave it some.
     */
    public int getFromPool() {
        return fromPool;
    }

    /** Why there were more seats. */
    public Optional<String> getTopUpReason() {
        return Optional.ofNullable(topUpReason);
    }

    /** When it ended because the distribution was opened again. */
    public Optional<Instant> getReopenedAt() {
        return Optional.ofNullable(reopenedAt);
    }

    public Optional<Person> getReopenedBy() {
        return Optional.ofNullable(reopenedBy);
    }

    public List<AllocationShare> getShares() {
        return List.copyOf(shares);
    }
}
