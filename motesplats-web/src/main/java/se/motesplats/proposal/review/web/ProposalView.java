package se.motesplats.proposal.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.review.service.DecideProposal;
import se.motesplats.proposal.review.service.DecisionService;
import se.motesplats.proposal.review.service.ProposalDetails;
import se.motesplats.proposal.review.service.ReviewService;
import se.motesplats.proposal.writing.service.ProposalService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.told.web.Telling;

/** One proposal: for its presenters, for the working group that scores it, for who decides. */
@Named
@ViewScoped
public class ProposalView implements Serializable {

    @Inject private ReviewService reviews;
    @Inject private DecisionService decisions;
    @Inject private ProposalService proposals;
    @Inject private EventService events;
    @Inject private Messages messages;
    @Inject private Telling telling;

    private @Nullable Long id;
    private transient @Nullable ProposalDetails details;
    private transient @Nullable PublicEvent event;
    private int version;

    private @Nullable String decisionReason;

    /** Loads the proposal of the address. */
    public void load() {
        ProposalDetails loaded = getDetails();
        version = loaded.version();
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

    /** The proposal that the address names. */
    public long id() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    /** The page again. */
    public String here() {
        return "/proposal/view.xhtml?proposal=" + id + "&faces-redirect=true";
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

    public @Nullable String getDecisionReason() {
        return decisionReason;
    }

    public void setDecisionReason(@Nullable String decisionReason) {
        this.decisionReason = decisionReason;
    }
}
