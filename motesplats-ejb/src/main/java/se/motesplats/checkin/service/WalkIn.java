package se.motesplats.checkin.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MailAddress;
import se.motesplats.shared.SingleLine;

/**
 * Somebody who came without a seat.
 *
 * @param email null for somebody who leaves none: then no mail follows
 * @param organisationId the unit that the person works in
 * @param scanId what the browser calls this form; the same counts once
 */
public record WalkIn(
        long eventId,
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String givenName,
        @NotNull @Size(max = Lengths.NAME) @SingleLine String familyName,
        @Nullable @MailAddress @Size(max = Lengths.EMAIL) String email,
        @NotNull Long organisationId,
        @NotBlank @Size(max = Lengths.CODE) String scanId) {}
