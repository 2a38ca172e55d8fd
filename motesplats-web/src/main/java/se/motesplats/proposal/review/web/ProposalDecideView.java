package se.motesplats.proposal.review.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.event.web.OfEvent;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.review.service.ChosenProposal;
import se.motesplats.proposal.review.service.DecidableProposal;
import se.motesplats.proposal.review.service.DecideProposals;
import se.motesplats.proposal.review.service.DecisionService;
import se.motesplats.shared.told.web.Telling;

/**
 * One decision on the proposals that were chosen in the list. Whom it tells is shown before; after
 * it the page stays, with the way back.
 */
@Named
@ViewScoped
public class ProposalDecideView extends OfEvent {

    private static final ProposalStatus[] OUTCOMES = {
        ProposalStatus.ACCEPTED, ProposalStatus.RESERVE, ProposalStatus.DECLINED
    };

    @Inject private DecisionService decisions;
    @Inject private EventService events;
    @Inject private Telling telling;

    private transient @Nullable PublicEvent event;
    private Set<Long> ids = Set.of();
    private List<DecidableProposal> proposals = List.of();
    private List<ChosenProposal> decided = List.of();
    private @Nullable ProposalStatus outcome;
    private @Nullable String reason;

    /** Reads the proposals that the address names. */
    public void load() {
        String[] named =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap()
                        .get("proposal");
        ids =
                Arrays.stream(named == null ? new String[0] : named)
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
        refresh();
    }

    private void refresh() {
        proposals = decisions.chosen(event(), ids);
    }

    /** Shows whom the decision tells, and takes it when that has been seen. */
    public @Nullable String decide() {
        int count = getWaiting();
        if (telling.first("decide", this::take)) {
            return null;
        }
        telling.done(() -> decided = take(), "proposal.decide.many.done." + outcome, count);
        refresh();
        return null;
    }

    private List<ChosenProposal> take() {
        return decisions.decideAll(
                new DecideProposals(
                        event(),
                        proposals.stream()
                                .filter(DecidableProposal::waiting)
                                .map(p -> new ChosenProposal(p.id(), p.version()))
                                .toList(),
                        // The field is required.
                        Objects.requireNonNull(outcome),
                        reason));
    }

    /** Shows whom it tells that the decision is taken back, and takes it back. */
    public @Nullable String undo() {
        if (telling.first("undo", this::takeBack)) {
            return null;
        }
        telling.done(this::takeBack, "proposal.decide.many.undone", decided.size());
        decided = List.of();
        refresh();
        return null;
    }

    private void takeBack() {
        decisions.undoAll(event(), decided);
    }

    public PublicEvent getEvent() {
        if (event == null) {
            event = events.getPublic(event());
        }
        return event;
    }

    public List<DecidableProposal> getProposals() {
        return proposals;
    }

    /** How many of the chosen ones wait for a decision that the caller may take. */
    public int getWaiting() {
        return (int) proposals.stream().filter(DecidableProposal::waiting).count();
    }

    /** Whether it is done, and can be taken back. */
    public boolean isDone() {
        return !decided.isEmpty();
    }

    public ProposalStatus[] getOutcomes() {
        return OUTCOMES.clone();
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable ProposalStatus getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable ProposalStatus outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
