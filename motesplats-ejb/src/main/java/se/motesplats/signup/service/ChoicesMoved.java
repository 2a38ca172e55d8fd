package se.motesplats.signup.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.Slot;
import se.motesplats.signup.ChoiceStatus;

/**
 * A published programme says something new about what a person has chosen.
 *
 * @param releaseId the release that does
 */
record ChoicesMoved(long eventId, long releaseId, long personId, List<Change> changes) {

    /**
     * One session.
     *
     * @param status what the choice is now
     * @param now when it is; null if it is no more
     * @param clash title of the other choice that it collides with
     */
    public record Change(
            String title,
            ChoiceStatus status,
            @Nullable Slot now,
            @Nullable String room,
            @Nullable String clash) {}

    public ChoicesMoved {
        changes = List.copyOf(changes);
    }
}
