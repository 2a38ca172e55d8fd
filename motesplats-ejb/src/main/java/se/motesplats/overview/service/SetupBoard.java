package se.motesplats.overview.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.overview.SetupState;
import se.motesplats.overview.SetupStep;

/**
 * How far a new installation has come, from what is there.
 *
 * @param steps in the order in which one takes them
 * @param missingMunicipalities how many of Sweden's are not in the tree
 * @param mailError why the last test mail did not go out; null if it did, or none was sent
 */
public record SetupBoard(List<Step> steps, int missingMunicipalities, @Nullable String mailError)
        implements Serializable {

    public SetupBoard {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param count how much of it there is
     */
    public record Step(SetupStep kind, SetupState state, long count) implements Serializable {}

    /** How many steps are done. */
    public long done() {
        return steps.stream().filter(step -> step.state() == SetupState.DONE).count();
    }

    public boolean isComplete() {
        return done() == steps.size();
    }
}
