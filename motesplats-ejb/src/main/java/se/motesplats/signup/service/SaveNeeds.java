package se.motesplats.signup.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;
import se.motesplats.signup.Need;

/**
 * What somebody tells of own needs; nothing at all takes back what was told.
 *
 * @param shown whether the texts may be read without a name; otherwise they are only counted
 */
public record SaveNeeds(
        long eventId,
        Set<@NotNull Need> needs,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String dietText,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String accessText,
        boolean shown) {

    public SaveNeeds {
        needs = Set.copyOf(needs);
        dietText = blankToNull(dietText);
        accessText = blankToNull(accessText);
    }

    boolean isNothing() {
        return needs.isEmpty() && dietText == null && accessText == null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
