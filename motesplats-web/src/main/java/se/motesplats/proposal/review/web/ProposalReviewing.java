package se.motesplats.proposal.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.Review;
import se.motesplats.proposal.review.service.ProposalDetails;
import se.motesplats.proposal.review.service.ReviewService;
import se.motesplats.proposal.review.service.ScoreProposal;
import se.motesplats.proposal.review.service.StepAside;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.usecase.service.Problems;

/** What a member of the working group thinks of a proposal. */
@Named
@ViewScoped
public class ProposalReviewing implements Serializable {

    @Inject private ReviewService reviews;
    @Inject private Messages messages;
    @Inject private Problems problems;
    @Inject private ProposalView page;

    private @Nullable Integer score;
    private @Nullable String comment;
    private @Nullable String conflictReason;

    /** Begins with what the caller said before; after the page's load. */
    public void load() {
        ProposalDetails.Group group = page.getDetails().group();
        if (group != null) {
            group.mine()
                    .ifPresent(
                            mine -> {
                                score = mine.score();
                                comment = mine.comment();
                            });
        }
    }

    /** Scores, and goes on with the next proposal that waits. */
    public String score() {
        if (score == null) {
            problems.add("score", "error.proposal.scoreMissing");
        }
        int given = score == null ? Review.LOWEST : score;
        reviews.score(new ScoreProposal(page.id(), given, comment));
        messages.success("proposal.view.scored", page.getDetails().number(), given);
        return page.here();
    }

    public String next() {
        long next = reviews.nextUnreviewed(page.id()).orElse(page.id());
        return "/proposal/view.xhtml?proposal=" + next + "&faces-redirect=true";
    }

    public boolean isNextToReview() {
        ProposalDetails.Group group = page.getDetails().group();
        return group != null && reviews.nextUnreviewed(page.id()).isPresent();
    }

    public String stepAside() {
        reviews.stepAside(new StepAside(page.id(), conflictReason == null ? "" : conflictReason));
        messages.undoable(
                StepAsideUndo.of(page.id()),
                "proposal.view.steppedAside",
                page.getDetails().number());
        return page.here();
    }

    public String stepBack() {
        reviews.stepBack(page.id());
        messages.success("proposal.view.steppedBack", page.getDetails().number());
        return page.here();
    }

    public List<Integer> getScores() {
        return IntStream.rangeClosed(Review.LOWEST, Review.HIGHEST).boxed().toList();
    }

    public @Nullable Integer getScore() {
        return score;
    }

    public void setScore(@Nullable Integer score) {
        this.score = score;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    public @Nullable String getConflictReason() {
        return conflictReason;
    }

    public void setConflictReason(@Nullable String conflictReason) {
        this.conflictReason = conflictReason;
    }
}
