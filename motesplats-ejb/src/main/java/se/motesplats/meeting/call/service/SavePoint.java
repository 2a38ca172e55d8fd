package se.motesplats.meeting.call.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * A point of a meeting, new or changed.
 *
 * @param id null for a new one
 * @param version the version that the editor started from; 0 for a new one
 * @param presenterId who presents it; must sit in the group
 * @param presenterText who presents it, where that is nobody of the group
 * @param minutes null if nobody knows yet
 */
public record SavePoint(
        @Nullable Long id,
        int version,
        long meetingId,
        @NotNull AgendaItemPart part,
        @NotNull AgendaItemKind kind,
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String title,
        @Nullable @Size(max = Lengths.TEXT) String text,
        @Nullable Long presenterId,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String presenterText,
        @Nullable @Min(1) @Max(1440) Integer minutes) {}
