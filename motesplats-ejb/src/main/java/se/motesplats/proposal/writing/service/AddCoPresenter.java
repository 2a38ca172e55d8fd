package se.motesplats.proposal.writing.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MailAddress;
import se.motesplats.shared.SingleLine;

/**
 * Somebody to present with.
 *
 * @param organisationId where that person works; null when it is not known
 */
public record AddCoPresenter(
        long proposalId,
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String givenName,
        @NotNull @Size(max = Lengths.NAME) @SingleLine String familyName,
        @NotBlank @MailAddress @Size(max = Lengths.EMAIL) String email,
        @Nullable Long organisationId) {}
