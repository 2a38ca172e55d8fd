package se.motesplats.seat.round.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.seat.WeightKind;
import se.motesplats.seat.round.service.ProposeRound;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.seat.round.service.ShareRow;
import se.motesplats.seat.round.service.TypedUnit;
import se.motesplats.shared.usecase.service.Problems;

/** What the shares of a distribution are weighed by, and who comes first, as it is typed. */
public class WeightsForm implements Serializable {

    private @Nullable Integer weightYear;
    private ApportionmentMethod method = ApportionmentMethod.LARGEST_REMAINDER;
    private String firstDivisor = "1,2";
    private WeightKind weightKind = WeightKind.POPULATION;
    private @Nullable String weightSource;
    private TieCriterion tieFirst = TieCriterion.LARGER_WEIGHT;
    private List<WeightInput> weights = List.of();

    void begin(List<Integer> years) {
        weightYear = years.stream().findFirst().orElse(null);
    }

    void show(RoundDetails round) {
        weightYear = round.weightYear();
        method = round.method();
        firstDivisor =
                BigDecimal.valueOf(round.firstDivisor().numerator())
                        .divide(
                                BigDecimal.valueOf(round.firstDivisor().denominator()),
                                3,
                                RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
        weightKind = round.weightKind();
        tieFirst = round.tieRule().get(0);
        if (weightKind.isTyped()) {
            weightSource =
                    round.shares().stream().findFirst().map(ShareRow::weightSource).orElse(null);
        }
    }

    void type(List<TypedUnit> units) {
        weights = units.stream().map(WeightInput::new).toList();
    }

    /** Typed with a comma or a point. */
    BigDecimal divisor(Problems problems) {
        try {
            return new BigDecimal(firstDivisor.strip().replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            problems.add("firstDivisor", "error.seat.firstDivisorTyped");
            return BigDecimal.ONE;
        }
    }

    List<TieCriterion> tieRule() {
        List<TieCriterion> rule = new ArrayList<>(Apportionment.USUAL_TIE_RULE);
        rule.remove(tieFirst);
        rule.add(0, tieFirst);
        return rule;
    }

    List<ProposeRound.TypedWeight> typedWeights() {
        return weightKind.isTyped() ? weights.stream().map(WeightInput::typed).toList() : List.of();
    }

    public @Nullable Integer getWeightYear() {
        return weightYear;
    }

    public void setWeightYear(@Nullable Integer weightYear) {
        this.weightYear = weightYear;
    }

    public ApportionmentMethod getMethod() {
        return method;
    }

    public void setMethod(ApportionmentMethod method) {
        this.method = method;
    }

    public String getFirstDivisor() {
        return firstDivisor;
    }

    public void setFirstDivisor(String firstDivisor) {
        this.firstDivisor = firstDivisor;
    }

    public WeightKind getWeightKind() {
        return weightKind;
    }

    public void setWeightKind(WeightKind weightKind) {
        this.weightKind = weightKind;
    }

    public @Nullable String getWeightSource() {
        return weightSource;
    }

    public void setWeightSource(@Nullable String weightSource) {
        this.weightSource = weightSource;
    }

    public TieCriterion getTieFirst() {
        return tieFirst;
    }

    public void setTieFirst(TieCriterion tieFirst) {
        this.tieFirst = tieFirst;
    }

    public List<WeightInput> getWeights() {
        return weights;
    }
}
