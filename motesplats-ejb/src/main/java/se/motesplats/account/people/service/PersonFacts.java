package se.motesplats.account.people.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MailAddress;
import se.motesplats.shared.SingleLine;

/** What is said about a person. */
public record PersonFacts(
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String givenName,
        @NotNull @Size(max = Lengths.NAME) @SingleLine String familyName,
        @NotBlank @MailAddress @Size(max = Lengths.EMAIL) String email,
        @Nullable @Size(max = Lengths.PHONE) @SingleLine String phone,
        @Nullable Long organisationId,
        @NotNull Language language) {}
