package se.motesplats.programme.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.SaveRoom;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;
import se.motesplats.shared.SingleLine;

/**
 * A session of the working schedule, new or changed.
 *
 * @param id null for a new one
 * @param version the version that the editor started from; 0 for a new one
 * @param proposalId the accepted proposal that a new session is; null for a free one
 * @param presenters as they are shown; null for those of the proposal
 * @param text what it is about; null for the summary of the proposal
 * @param roomId null for no room yet
 * @param slot null for no time yet
 * @param expected how many are expected; null if unknown
 */
public record SaveSession(
        long eventId,
        @Nullable Long id,
        int version,
        @Nullable Long proposalId,
        @NotNull SessionKind kind,
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String title,
        @Nullable @Size(max = Lengths.REASON) @SingleLine String presenters,
        @Nullable @Size(max = Lengths.TEXT) @MultiLine String text,
        @Nullable Long roomId,
        @Nullable Slot slot,
        @Nullable @Min(1) @Max(SaveRoom.MAX_CAPACITY) Integer expected) {

    /** The session as it is, at another time or in another room. */
    public static SaveSession placing(
            long eventId, WorkingProgramme.Row row, @Nullable Long roomId, @Nullable Slot slot) {
        return new SaveSession(
                eventId,
                row.id(),
                row.version(),
                row.proposalId(),
                row.kind(),
                row.title(),
                row.ownPresenters(),
                row.ownText(),
                roomId,
                slot,
                row.expected());
    }

    /** An accepted proposal that becomes a session. */
    public static SaveSession placing(
            long eventId,
            WorkingProgramme.Unplanned waiting,
            @Nullable Long roomId,
            @Nullable Slot slot) {
        return new SaveSession(
                eventId,
                null,
                0,
                waiting.proposalId(),
                waiting.kind(),
                waiting.title(),
                null,
                null,
                roomId,
                slot,
                null);
    }
}
