package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.FirstDivisor;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.event.Event;
import se.motesplats.shared.RuleViolation;

/** What a distribution is computed from, and until when people are named. Another plan is a new. */
@Embeddable
public class RoundPlan {

    private int seats;

    @Enumerated(EnumType.STRING)
    private ApportionmentMethod method;

    @Column(name = "first_divisor_numerator")
    private int firstDivisorNumerator;

    @Column(name = "first_divisor_denominator")
    private int firstDivisorDenominator;

    @Enumerated(EnumType.STRING)
    @Column(name = "weight_kind")
    private WeightKind weightKind;

    @Column(name = "weight_year")
    private @Nullable Integer weightYear;

    private int minimum;

    @Column(name = "cap_at_request")
    private boolean capAtRequest;

    @Column(name = "tie_rule")
    private String tieRule;

    @Column(name = "naming_deadline")
    private LocalDate namingDeadline;

    protected RoundPlan() {}

    /**
     * A plan.
     *
     * @param seats how many there are to distribute
     * @param firstDivisor used by jämkade uddatalsmetoden
     * @param weightYear of the population; null for other weights
     * @param minimum seats that every municipality gets in any case, unless it asked for fewer
     * @param capAtRequest whether nobody gets more than it asked for
     * @param tieRule what decides between equals, first to last
     * @param namingDeadline last day for naming people
     */
    public RoundPlan(
            int seats,
            ApportionmentMethod method,
            FirstDivisor firstDivisor,
            WeightKind weightKind,
            @Nullable Integer weightYear,
            int minimum,
            boolean capAtRequest,
            List<TieCriterion> tieRule,
            LocalDate namingDeadline) {
        this.seats = seats;
        this.method = method;
        this.firstDivisorNumerator = firstDivisor.numerator();
        this.firstDivisorDenominator = firstDivisor.denominator();
        this.weightKind = weightKind;
        this.weightYear = weightYear;
        this.minimum = minimum;
        this.capAtRequest = capAtRequest;
        this.tieRule = tieRule.stream().map(Enum::name).collect(Collectors.joining(","));
        this.namingDeadline = namingDeadline;
    }

    /** By population with the usual rules. */
    public static RoundPlan byPopulation(
            int seats,
            ApportionmentMethod method,
            int weightYear,
            int minimum,
            LocalDate namingDeadline) {
        return usual(seats, method, weightYear, minimum, namingDeadline);
    }

    /** Before anything is planned. */
    static RoundPlan none(LocalDate day) {
        return usual(0, ApportionmentMethod.LARGEST_REMAINDER, null, 0, day);
    }

    private static RoundPlan usual(
            int seats,
            ApportionmentMethod method,
            @Nullable Integer weightYear,
            int minimum,
            LocalDate namingDeadline) {
        return new RoundPlan(
                seats,
                method,
                FirstDivisor.SINCE_2018,
                WeightKind.POPULATION,
                weightYear,
                minimum,
                false,
                Apportionment.USUAL_TIE_RULE,
                namingDeadline);
    }

    /** The same rules for so many seats by another method, as a top-up goes on. */
    RoundPlan goingOn(int more, ApportionmentMethod other) {
        return new RoundPlan(
                more,
                other,
                getFirstDivisor(),
                weightKind,
                weightYear,
                minimum,
                capAtRequest,
                getTieRule(),
                namingDeadline);
    }

    /** The same with another last day for naming people. */
    RoundPlan namingUntil(LocalDate day) {
        return new RoundPlan(
                seats,
                method,
                getFirstDivisor(),
                weightKind,
                weightYear,
                minimum,
                capAtRequest,
                getTieRule(),
                day);
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

    public int getMinimum() {
        return minimum;
    }

    public boolean isCapAtRequest() {
        return capAtRequest;
    }

    /** What decides between equals, first to last. */
    public List<TieCriterion> getTieRule() {
        return Stream.of(tieRule.split(",")).map(TieCriterion::valueOf).toList();
    }

    /** Last day for naming people; it ends with the day. */
    public LocalDate getNamingDeadline() {
        return namingDeadline;
    }
}
