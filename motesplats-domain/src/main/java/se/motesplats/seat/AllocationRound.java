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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * One distribution of an event's seats: computed by a method, adjusted with reasons, then fixed. A
 * fixed round is changed by nobody; while no seat is named it can be reopened.
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

    @Column(name = "weight_year")
    private int weightYear;

    private int minimum;

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

    @Column(name = "fixed_at")
    private @Nullable Instant fixedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "fixed_by")
    private @Nullable Person fixedBy;

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
     * @param newSeats how many seats there are to distribute
     * @param newMinimum seats that every municipality gets in any case
     */
    public void plan(
            int newSeats,
            ApportionmentMethod newMethod,
            FirstDivisor firstDivisor,
            int newWeightYear,
            int newMinimum,
            LocalDate newNamingDeadline) {
        requireProposed();
        event.lastDay()
                .filter(newNamingDeadline::isAfter)
                .ifPresent(
                        last -> {
                            throw new RuleViolation(
                                    "error.seat.deadlineAfterEvent", newNamingDeadline, last);
                        });
        seats = newSeats;
        method = newMethod;
        firstDivisorNumerator = firstDivisor.numerator();
        firstDivisorDenominator = firstDivisor.denominator();
        weightYear = newWeightYear;
        minimum = newMinimum;
        namingDeadline = newNamingDeadline;
    }

    /**
     * Computes every unit's share anew; adjustments that were made before are gone.
     *
     * @param units the municipalities, valid on the tree's day, with population of the weight year
     * @return how it came about
     * @throws RuleViolation if a unit has no population for the year, or the numbers do not go
     *     together
     */
    public Apportionment.Result compute(List<Organisation> units) {
        requireProposed();
        List<String> without =
                units.stream()
                        .filter(u -> u.populationOf(weightYear).isEmpty())
                        .map(Organisation::getName)
                        .toList();
        if (!without.isEmpty()) {
            throw new RuleViolation(
                    "error.seat.noPopulation",
                    String.valueOf(weightYear),
                    String.join(", ", without));
        }
        Apportionment.Result result =
                apportionment().distribute(seats, units.stream().map(this::unit).toList());
        shares.removeIf(share -> !units.contains(share.getOrganisation()));
        for (Organisation unit : units) {
            AllocationShare share =
                    shares.stream()
                            .filter(s -> s.getOrganisation().equals(unit))
                            .findFirst()
                            .orElseGet(() -> addShare(unit));
            share.compute(
                    unit.populationOf(weightYear).orElseThrow(), result.seatsOf(codeOf(unit)));
        }
        return result;
    }

    private AllocationShare addShare(Organisation unit) {
        AllocationShare share = new AllocationShare(this, unit);
        shares.add(share);
        return share;
    }

    private Apportionment apportionment() {
        return Apportionment.by(method).withFirstDivisor(getFirstDivisor());
    }

    private Apportionment.Unit unit(Organisation organisation) {
        long weight = organisation.populationOf(weightYear).orElseThrow().getCount();
        return new Apportionment.Unit(codeOf(organisation), weight).atLeast(minimum);
    }

    private static String codeOf(Organisation organisation) {
        return organisation.getCode().orElseGet(organisation::getName);
    }

    /** How the numbers came about, from the weights that the round keeps. */
    public Apportionment.Result explain() {
        return apportionment()
                .distribute(
                        seats,
                        shares.stream()
                                .map(
                                        s ->
                                                new Apportionment.Unit(
                                                                codeOf(s.getOrganisation()),
                                                                s.getWeight())
                                                        .atLeast(minimum))
                                .toList());
    }

    /**
     * Gives a unit another number than the computed one.
     *
     * @param reason why; may be empty when the number is the computed one
     */
    public void adjust(long organisationId, int newSeats, @Nullable String reason) {
        requireProposed();
        AllocationShare share =
                shares.stream()
                        .filter(s -> s.getOrganisation().getId() == organisationId)
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("error.seat.notInRound"));
        share.adjust(newSeats, reason);
    }

    /**
     * Fixes the distribution.
     *
     * @throws RuleViolation if more seats are granted than there are, or the round is fixed already
     */
    public void fix(Instant at, @Nullable Person by) {
        requireProposed();
        if (granted() > seats) {
            throw new RuleViolation("error.seat.moreThanTotal", granted(), seats);
        }
        status = RoundStatus.FIXED;
        fixedAt = at;
        fixedBy = by;
    }

    /**
     * Opens a fixed round again.
     *
     * @param named how many of its seats carry a name now
     * @throws RuleViolation if there are any
     */
    public void reopen(long named) {
        if (status != RoundStatus.FIXED) {
            throw new RuleViolation("error.seat.notFixed");
        }
        if (named > 0) {
            throw new RuleViolation("error.seat.namedAlready", named);
        }
        status = RoundStatus.PROPOSED;
        fixedAt = null;
        fixedBy = null;
    }

    /** Moves the last day for naming; allowed also when the round is fixed. */
    public void moveNamingDeadline(LocalDate day) {
        event.lastDay()
                .filter(day::isAfter)
                .ifPresent(
                        last -> {
                            throw new RuleViolation("error.seat.deadlineAfterEvent", day, last);
                        });
        namingDeadline = day;
    }

    private void requireProposed() {
        if (status != RoundStatus.PROPOSED) {
            throw new RuleViolation("error.seat.fixedAlready");
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

    public int getWeightYear() {
        return weightYear;
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

    public List<AllocationShare> getShares() {
        return List.copyOf(shares);
    }
}
