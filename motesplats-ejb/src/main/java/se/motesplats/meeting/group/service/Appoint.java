package se.motesplats.meeting.group.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupRole;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MailAddress;
import se.motesplats.shared.SingleLine;

/**
 * Somebody gets a place in a group: a person whom the caller sees, or one by name and address.
 *
 * @param personId null for somebody by name and address
 * @param groupOrganisationId for whom; needed by representatives and substitutes
 * @param substituteForId the place of the representative; null for whoever of the organisation
 * @param validTo last day of the mandate; null for no end
 * @param appointedBy who appointed them, in words
 */
public record Appoint(
        long groupId,
        @Nullable Long personId,
        @Nullable @Size(max = Lengths.NAME) @SingleLine String givenName,
        @Nullable @Size(max = Lengths.NAME) @SingleLine String familyName,
        @Nullable @Size(max = Lengths.EMAIL) @MailAddress String email,
        @NotNull GroupRole role,
        @Nullable Long groupOrganisationId,
        @Nullable Long substituteForId,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String appointedBy) {}
