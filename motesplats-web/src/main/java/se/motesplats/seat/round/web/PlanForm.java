package se.motesplats.seat.round.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.seat.WeightKind;
import se.motesplats.seat.round.service.ProposeRound;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.shared.usecase.service.Problems;

/** What a distribution is computed from, as it is typed. */
public class PlanForm implements Serializable {

    private final WeightsForm by = new WeightsForm();
    private @Nullable Integer seats;
    private int minimum;
    private @Nullable LocalDate namingDeadline;
    private boolean capAtRequest;

    void show(RoundDetails round) {
        by.show(round);
        seats = round.seats();
        minimum = round.minimum();
        namingDeadline = round.namingDeadline();
        capAtRequest = round.capAtRequest();
    }

    ProposeRound command(long event, @Nullable Integer version, Problems problems) {
        return new ProposeRound(
                event,
                version,
                seats == null ? 0 : seats,
                by.getMethod(),
                by.divisor(problems),
                by.getWeightKind(),
                by.getWeightYear(),
                by.typedWeights(),
                by.getWeightSource(),
                minimum,
                capAtRequest,
                by.tieRule(),
                namingDeadline == null ? LocalDate.MIN : namingDeadline);
    }

    public WeightsForm getBy() {
        return by;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
    }

    public int getMinimum() {
        return minimum;
    }

    public void setMinimum(int minimum) {
        this.minimum = minimum;
    }

    public @Nullable LocalDate getNamingDeadline() {
        return namingDeadline;
    }

    public void setNamingDeadline(@Nullable LocalDate namingDeadline) {
        this.namingDeadline = namingDeadline;
    }

    public boolean isCapAtRequest() {
        return capAtRequest;
    }

    public void setCapAtRequest(boolean capAtRequest) {
        this.capAtRequest = capAtRequest;
    }

    /** Whether something is chosen that most distributions leave as it is. */
    public boolean isUnusual() {
        return capAtRequest
                || by.getMethod() != ApportionmentMethod.LARGEST_REMAINDER
                || by.getWeightKind() != WeightKind.POPULATION;
    }
}
