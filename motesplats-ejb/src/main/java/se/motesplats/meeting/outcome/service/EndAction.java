package se.motesplats.meeting.outcome.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.shared.Lengths;

/**
 * It is done, or not to be done.
 *
 * @param words what became of it
 */
public record EndAction(
        long id,
        @NotNull ActionStatus status,
        @Nullable @Size(max = Lengths.REASON) String words) {}
