package se.motesplats.proposal.call.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;

/**
 * What the call for proposals of an event shall say.
 *
 * @param version that the editor started from; null when there was no call yet
 * @param opensOn first day that proposals are received on
 * @param lastDay last day; it lasts to its end
 */
public record EditCall(
        long eventId,
        @Nullable Integer version,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate lastDay,
        @NotBlank @Size(max = Lengths.TEXT) @MultiLine String text,
        @NotEmpty Set<ProposalFormat> formats) {}
