package se.motesplats.signup.service;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.signup.Need;

/**
 * What one has told of own needs.
 *
 * @param writable whether it can be told and changed now
 * @param goneAfter last day on which it is kept; null while the event has no day
 */
public record OwnNeeds(
        Set<Need> needs,
        @Nullable String dietText,
        @Nullable String accessText,
        boolean shown,
        boolean writable,
        @Nullable LocalDate goneAfter) {

    public OwnNeeds {
        needs = Set.copyOf(needs);
    }
}
