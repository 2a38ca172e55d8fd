package se.motesplats.account.address.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MailAddress;

/**
 * The right address of somebody.
 *
 * @param version of the person that the editor started from
 */
public record CorrectAddress(
        long personId,
        int version,
        @NotBlank @MailAddress @Size(max = Lengths.EMAIL) String email) {}
