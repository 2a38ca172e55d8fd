package se.motesplats.seat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;

/** When a distribution took a step, and who let it. The columns are named by the step. */
@Embeddable
public class RoundStep {

    private Instant doneAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person doneBy;

    protected RoundStep() {}

    /**
     * A step.
     *
     * @param by who; null when the system does it
     */
    public RoundStep(Instant at, @Nullable Person by) {
        doneAt = at;
        doneBy = by;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    public Optional<Person> getDoneBy() {
        return Optional.ofNullable(doneBy);
    }
}
