package se.motesplats.seat.round.web;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.round.service.ProposeRound;
import se.motesplats.seat.round.service.TypedUnit;

/** One municipality's weight, as it is typed. */
public class WeightInput implements Serializable {

    private final long organisationId;
    private final String organisationName;
    private @Nullable Long weight;

    WeightInput(TypedUnit unit) {
        this.organisationId = unit.organisationId();
        this.organisationName = unit.organisationName();
        this.weight = unit.weight();
    }

    ProposeRound.TypedWeight typed() {
        return new ProposeRound.TypedWeight(
                organisationId, Objects.requireNonNullElse(weight, -1L));
    }

    public String getOrganisationName() {
        return organisationName;
    }

    public @Nullable Long getWeight() {
        return weight;
    }

    public void setWeight(@Nullable Long weight) {
        this.weight = weight;
    }
}
