package se.motesplats.proposal.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.Review;
import se.motesplats.proposal.ground.service.PresenterRow;
import se.motesplats.proposal.review.service.DecideProposal;
import se.motesplats.proposal.review.service.DecisionService;
import se.motesplats.proposal.review.service.ProposalDetails;
import se.motesplats.proposal.review.service.ReviewService;
import se.motesplats.proposal.review.service.ScoreProposal;
import se.motesplats.proposal.review.service.StepAside;
import se.motesplats.proposal.writing.service.CoPresenterService;
import se.motesplats.proposal.writing.service.ProposalService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.told.web.Telling;
import se.motesplats.shared.usecase.service.Problems;

/** One proposal: for its presenters, for the working group that scores it, for who decides. */
@Named
@ViewScoped
public class ProposalView implements Serializable {

    @Inject private ReviewService reviews;
    @Inject private DecisionService decisions;
    @Inject private ProposalService proposals;
    @Inject private CoPresenterService coPresenters;
    @Inject private EventService events;
    @Inject private Messages messages;
    @Inject private Telling telling;
    @Inject private Problems problems;

    private @Nullable Long id;
    private transient @Nullable ProposalDetails details;
    private transient @Nullable PublicEvent event;
    private int version;

    private @Nullable Integer score;
    private @Nullable String comment;
    private @Nullable String conflictReason;
    private @Nullable String decisionReason;

    /** Loads the proposal of the address. */
    public void load() {
        ProposalDetails loaded = getDetails();
        version = loaded.version();
        ProposalDetails.Group group = loaded.group();
        if (group != null) {
            group.mine()
                    .ifPresent(
                            mine -> {
                                score = mine.score();
                                comment = mine.comment();
                            });
        }
        decisionReason = loaded.decisionReason().isEmpty() ? null : loaded.decisionReason();
    }

    /**
     * Before each rendering: what others have done since shows at once, also after a refusal, and
     * the next decision is made from what is seen then.
     */
    public void refresh() {
        details = null;
        event = null;
        version = getDetails().version();
    }

    public ProposalDetails getDetails() {
        if (details == null) {
            if (id == null) {
                throw new NotFound();
            }
            details = reviews.get(id);
        }
        return details;
    }

    public PublicEvent getEvent() {
        if (event == null) {
            event = events.getPublic(getDetails().eventId());
        }
        return event;
    }

    /** Scores, and goes on with the next proposal that waits. */
    public String score() {
        if (score == null) {
            problems.add("score", "error.proposal.scoreMissing");
        }
        int given = score == null ? Review.LOWEST : score;
        reviews.score(new ScoreProposal(id(), given, comment));
        messages.success("proposal.view.scored", getDetails().number(), given);
        return here();
    }

    public String next() {
        long next = reviews.nextUnreviewed(id()).orElse(id());
        return "/proposal/view.xhtml?proposal=" + next + "&faces-redirect=true";
    }

    public boolean isNextToReview() {
        ProposalDetails.Group group = getDetails().group();
        return group != null && reviews.nextUnreviewed(id()).isPresent();
    }

    public String stepAside() {
        reviews.stepAside(new StepAside(id(), conflictReason == null ? "" : conflictReason));
        messages.success("proposal.view.steppedAside", getDetails().number());
        return here();
    }

    public String stepBack() {
        reviews.stepBack(id());
        messages.success("proposal.view.steppedBack", getDetails().number());
        return here();
    }

    public @Nullable String accept() {
        return decide("accept", ProposalStatus.ACCEPTED, "proposal.view.accepted");
    }

    public @Nullable String putOnReserve() {
        return decide("putOnReserve", ProposalStatus.RESERVE, "proposal.view.putOnReserve");
    }

    public @Nullable String decline() {
        return decide("decline", ProposalStatus.DECLINED, "proposal.view.declined");
    }

    private @Nullable String decide(String action, ProposalStatus outcome, String said) {
        return afterShowing(
                action,
                () -> decisions.decide(new DecideProposal(id(), version, outcome, decisionReason)),
                said);
    }

    public @Nullable String undo() {
        return afterShowing("undo", () -> decisions.undo(id(), version), "proposal.view.undone");
    }

    public @Nullable String withdraw() {
        return afterShowing(
                "withdraw",
                () -> proposals.withdraw(id(), version),
                getDetails().number().isEmpty()
                        ? "proposal.view.putAway"
                        : "proposal.view.withdrawn");
    }

    /** Shows whom it tells what, and does it when that has been seen. */
    private @Nullable String afterShowing(String action, Runnable useCase, String said) {
        if (telling.first(action, useCase)) {
            return null;
        }
        telling.done(useCase, said, getDetails().number());
        return here();
    }

    public Telling getTelling() {
        return telling;
    }

    public String restore() {
        proposals.restore(id(), version);
        messages.success("proposal.view.restored");
        return here();
    }

    public String inviteAgain(PresenterRow who) {
        if (who.coPresenterId() != null) {
            coPresenters.inviteAgain(id(), who.coPresenterId());
            messages.success("proposal.view.invitedAgain", who.name());
        }
        return here();
    }

    public String confirm() {
        coPresenters.answer(id(), true);
        messages.success("proposal.answer.confirmed");
        return here();
    }

    public String refuse() {
        coPresenters.answer(id(), false);
        messages.success("proposal.answer.declined");
        return here();
    }

    private long id() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    private String here() {
        return "/proposal/view.xhtml?proposal=" + id + "&faces-redirect=true";
    }

    public List<Integer> getScores() {
        return IntStream.rangeClosed(Review.LOWEST, Review.HIGHEST).boxed().toList();
    }

    /** The tabs of the event are shown to its working group. */
    public @Nullable Long getTabs() {
        return getDetails().group() == null ? null : getDetails().eventId();
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
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

    public @Nullable String getDecisionReason() {
        return decisionReason;
    }

    public void setDecisionReason(@Nullable String decisionReason) {
        this.decisionReason = decisionReason;
    }
}
