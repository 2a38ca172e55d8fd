package se.motesplats.meeting.outcome.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * What somebody is to do.
 *
 * @param id null for something new
 * @param version that the editor started from
 * @param itemId the point that it comes from; null for none
 * @param ownerId somebody of the group; null for nobody who is named
 * @param ownerText an organisation, where nobody is named
 * @param dueDay null for no day
 */
public record SaveAction(
        long meetingId,
        @Nullable Long id,
        int version,
        @Nullable Long itemId,
        @NotBlank @Size(max = Lengths.REASON) @SingleLine String text,
        @Nullable Long ownerId,
        @Nullable @Size(max = Lengths.NAME) @SingleLine String ownerText,
        @Nullable LocalDate dueDay) {}
