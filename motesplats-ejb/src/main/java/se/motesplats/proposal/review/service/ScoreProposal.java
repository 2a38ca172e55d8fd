package se.motesplats.proposal.review.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.Review;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;

/** A reviewer's opinion; a second one replaces the first. */
public record ScoreProposal(
        long proposalId,
        @NotNull @Min(Review.LOWEST) @Max(Review.HIGHEST) Integer score,
        @Nullable @Size(max = Lengths.TEXT) @MultiLine String comment) {}
