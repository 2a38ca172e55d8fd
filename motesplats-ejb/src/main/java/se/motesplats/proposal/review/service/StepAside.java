package se.motesplats.proposal.review.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;

/** A reviewer steps aside from a proposal (jäv), and says why. */
public record StepAside(
        long proposalId, @NotBlank @Size(max = Lengths.REASON) @MultiLine String reason) {}
