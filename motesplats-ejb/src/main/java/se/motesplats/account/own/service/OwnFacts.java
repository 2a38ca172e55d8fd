package se.motesplats.account.own.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/** What somebody may change about the own person. */
public record OwnFacts(
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String givenName,
        @NotNull @Size(max = Lengths.NAME) @SingleLine String familyName,
        @Nullable @Size(max = Lengths.PHONE) @SingleLine String phone,
        @NotNull Language language) {}
