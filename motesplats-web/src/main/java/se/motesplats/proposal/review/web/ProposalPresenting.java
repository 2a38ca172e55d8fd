package se.motesplats.proposal.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.motesplats.proposal.ground.service.PresenterRow;
import se.motesplats.proposal.writing.service.CoPresenterService;
import se.motesplats.shared.field.web.Messages;

/** Who presents a proposal, and whether they will. */
@Named
@ViewScoped
public class ProposalPresenting implements Serializable {

    @Inject private CoPresenterService coPresenters;
    @Inject private Messages messages;
    @Inject private ProposalView page;

    public String inviteAgain(PresenterRow who) {
        if (who.coPresenterId() != null) {
            coPresenters.inviteAgain(page.id(), who.coPresenterId());
            messages.success("proposal.view.invitedAgain", who.name());
        }
        return page.here();
    }

    public String confirm() {
        coPresenters.answer(page.id(), true);
        messages.success("proposal.answer.confirmed");
        return page.here();
    }

    public String refuse() {
        coPresenters.answer(page.id(), false);
        messages.success("proposal.answer.declined");
        return page.here();
    }
}
