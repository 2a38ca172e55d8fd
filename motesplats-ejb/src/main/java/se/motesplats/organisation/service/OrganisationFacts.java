package se.motesplats.organisation.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MailDomain;
import se.motesplats.shared.SingleLine;

/**
 * What is said about an organisation.
 *
 * @param code a municipality's four digits, as "1480"; a code is text, it may begin with a zero
 * @param emailSuffix what follows the @ as a rule; a hint, never an identity
 * @param successorId where its work goes on after the last day
 */
public record OrganisationFacts(
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String name,
        @Nullable @Size(max = Lengths.CODE) @SingleLine String code,
        @Nullable @Size(max = Lengths.NAME) @SingleLine String county,
        @Nullable @Size(max = Lengths.EMAIL) @MailDomain String emailSuffix,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long successorId) {}
