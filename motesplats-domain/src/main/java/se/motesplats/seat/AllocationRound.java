package se.motesplats.seat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
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

    @Embedded private RoundPlan plan;

    @Column(name = "tie_reason")
    private @Nullable String tieReason;

    @Column(name = "tree_day")
    private LocalDate treeDay;

    @Embedded private RoundCourse course;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "topped_up_id")
    private @Nullable AllocationRound toppedUp;

    private boolean correction;

    @Column(name = "from_pool")
    private int fromPool;

    @Column(name = "top_up_reason")
    private @Nullable String topUpReason;

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
        this.course = new RoundCourse(at, by);
        this.treeDay = SwedishTime.dayOf(at);
        this.plan = RoundPlan.none(treeDay);
    }

    /**
     * Sets what the distribution is computed from.
     *
     * @throws RuleViolation if people could be named after the event is over
     */
    public void plan(RoundPlan newPlan) {
        course.requirePlanned();
        RoundPlan.requireNotAfter(event, newPlan.getNamingDeadline());
        plan = newPlan;
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
        return compute(
                units, RoundCalculation.byPopulation(units, plan.getWeightYear().orElseThrow()));
    }

    /**
     * As {@link #compute(List)}, by other weights.
     *
     * @param weights by the id of the unit
     * @throws RuleViolation if a unit has no weight
     */
    public Apportionment.Result compute(List<Organisation> units, Map<Long, Weight> weights) {
        course.requirePlanned();
        RoundCalculation.requireWeights(units, weights);
        shares.removeIf(share -> !units.contains(share.getOrganisation()));
        for (Organisation unit : units) {
            AllocationShare share =
                    findShare(unit.getId()).orElseGet(() -> add(new AllocationShare(this, unit)));
            share.weigh(Objects.requireNonNull(weights.get(unit.getId())));
        }
        Apportionment.Result result = calculation().explain();
        shares.forEach(share -> share.compute(result.seatsOf(share.getCode())));
        return result;
    }

    Optional<AllocationShare> findShare(long organisationId) {
        return shares.stream()
                .filter(s -> s.getOrganisation().getId() == organisationId)
                .findFirst();
    }

    /** The municipality's share. */
    public AllocationShare shareOf(long organisationId) {
        return findShare(organisationId)
                .orElseThrow(() -> new RuleViolation("error.seat.notInRound"));
    }

    /** How the numbers come about. */
    public RoundCalculation calculation() {
        return new RoundCalculation(plan, shares);
    }

    /**
     * Decides who comes first where the claims are equal, instead of the rule. Adjustments stay.
     *
     * @param organisationIds the municipalities, first to last; empty to follow the rule again
     * @param reason why
     * @throws RuleViolation if there is no reason
     */
    public void decideTie(List<Long> organisationIds, @Nullable String reason) {
        course.requirePlanned();
        if (!organisationIds.isEmpty() && (reason == null || reason.isBlank())) {
            throw new RuleViolation("error.seat.tieReason");
        }
        shares.forEach(share -> share.rank(null));
        for (int i = 0; i < organisationIds.size(); i++) {
            shareOf(organisationIds.get(i)).rank(i + 1);
        }
        tieReason = organisationIds.isEmpty() || reason == null ? null : reason.strip();
        Apportionment.Result result = calculation().explain();
        shares.forEach(share -> share.recompute(result.seatsOf(share.getCode())));
    }

    /**
     * Gives a unit another number than the computed one.
     *
     * @param reason why; may be empty when the number is the computed one
     */
    public void adjust(long organisationId, int newSeats, @Nullable String reason) {
        course.requirePlanned();
        shareOf(organisationId).adjust(newSeats, reason);
    }

    /**
     * Asks the municipalities how many seats they want.
     *
     * @param until last day for their answer; it ends with the day
     * @throws RuleViolation if that day is over, or after the last day for naming
     */
    public void ask(LocalDate until, Instant at, @Nullable Person by) {
        course.ask(until, getNamingDeadline(), at, by);
    }

    /**
     * A municipality says how many seats it wants.
     *
     * @throws RuleViolation if it is not asked, or the time is over
     */
    public void request(
            long organisationId, int number, String reason, Instant at, @Nullable Person by) {
        course.requireRequestable(at);
        shareOf(organisationId).request(number, reason, at, by);
    }

    /** The municipalities that have not answered are reminded. */
    public void remind(Instant at) {
        course.remind(at);
    }

    /**
     * Tells the municipalities their numbers.
     *
     * @param until last day on which they can give seats back before the seats exist
     * @throws RuleViolation if more is granted than there is, or the day is over or too late
     */
    public void grant(LocalDate until, Instant at, @Nullable Person by) {
        course.requireGrantable(until, getNamingDeadline(), at);
        requireEnough();
        course.grant(until, at, by);
        shares.forEach(AllocationShare::forgetAnswer);
    }

    /**
     * A municipality keeps its seats, or a part of them.
     *
     * @param kept how many it keeps; the rest goes to the pool of the event
     * @throws RuleViolation if that is more than it was given, or the time is over
     */
    public void keep(long organisationId, int kept, Instant at, @Nullable Person by) {
        course.requireKeepable(at);
        shareOf(organisationId).keep(kept, at, by);
    }

    private void requireEnough() {
        if (granted() > getSeats()) {
            throw new RuleViolation("error.seat.moreThanTotal", granted(), getSeats());
        }
    }

    /**
     * Fixes the distribution.
     *
     * @throws RuleViolation if more seats are granted than there are, or the round is fixed already
     */
    public void fix(Instant at, @Nullable Person by) {
        course.requireFixable();
        requireEnough();
        course.fix(at, by);
    }

    /** Moves the last day for naming; allowed also when the round is fixed. */
    public void moveNamingDeadline(LocalDate day) {
        RoundPlan.requireNotAfter(event, day);
        plan = plan.namingUntil(day);
    }

    // Top-ups: see RoundTopUp ------------------------------------------------------------------

    /** A round on top of this one; it gets its shares and is fixed then. */
    AllocationRound goOn(
            int newNumber,
            RoundPlan onTop,
            boolean corrects,
            String reason,
            Instant at,
            @Nullable Person by) {
        AllocationRound next = new AllocationRound(event, newNumber, at, by);
        next.plan = onTop;
        next.treeDay = treeDay;
        next.toppedUp = this;
        next.correction = corrects;
        next.topUpReason = reason.strip();
        return next;
    }

    AllocationShare add(AllocationShare share) {
        shares.add(share);
        return share;
    }

    void fixOnTop(int pooled, Instant at, @Nullable Person by) {
        requireEnough();
        fromPool = pooled;
        course.fix(at, by);
    }

    // Opening again ----------------------------------------------------------------------------

    /**
     * This fixed round as it is now, to be kept when it is opened again; a round of its own, with
     * the old number, which this one gives up.
     *
     * @param newNumber this round's number from now on
     */
    public AllocationRound keep(int newNumber, Instant at, @Nullable Person by) {
        AllocationRound kept = new AllocationRound(event, number, at, by);
        kept.course = course.ended(at, by);
        kept.plan = plan;
        kept.treeDay = treeDay;
        kept.tieReason = tieReason;
        shares.forEach(share -> kept.shares.add(share.copyTo(kept)));
        number = newNumber;
        return kept;
    }

    /** A top-up ends with the round that it topped up. */
    public void end(Instant at, @Nullable Person by) {
        course.end(at, by);
    }

    /**
     * Opens a fixed round again, as far as its numbers can be changed; whoever asks has looked at
     * {@link RoundCourse#requireReopenable}.
     */
    public void reopen() {
        course.reopen();
    }

    /** Sum of what the units are to get. */
    public int granted() {
        return shares.stream().mapToInt(AllocationShare::getGranted).sum();
    }

    /** Ofördelade: seats that no unit gets; negative if too many are given. */
    public int unallocated() {
        return getSeats() - granted();
    }

    public Event getEvent() {
        return event;
    }

    public int getNumber() {
        return number;
    }

    public RoundPlan getPlan() {
        return plan;
    }

    public int getSeats() {
        return plan.getSeats();
    }

    /** Last day for naming people; it ends with the day. */
    public LocalDate getNamingDeadline() {
        return plan.getNamingDeadline();
    }

    /** Why somebody decided between equals instead of the rule. */
    public Optional<String> getTieReason() {
        return Optional.ofNullable(tieReason);
    }

    /** The tree of organisations counts as it was on this day. */
    public LocalDate getTreeDay() {
        return treeDay;
    }

    /** How far it has come, by whom and when. */
    public RoundCourse getCourse() {
        return course;
    }

    public RoundStatus getStatus() {
        return course.getStatus();
    }

    public boolean isFixed() {
        return getStatus() == RoundStatus.FIXED;
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

    public List<AllocationShare> getShares() {
        return List.copyOf(shares);
    }
}
