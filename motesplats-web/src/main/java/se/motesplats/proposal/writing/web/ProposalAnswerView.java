package se.motesplats.proposal.writing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.writing.service.CoPresenterService;
import se.motesplats.proposal.writing.service.InvitationToPresent;
import se.motesplats.shared.NotFound;

/** The page that the link of an invitation leads to: it shows, and its buttons answer. */
@Named
@ViewScoped
public class ProposalAnswerView implements Serializable {

    @Inject private CoPresenterService coPresenters;

    private @Nullable String token;
    private @Nullable InvitationToPresent invitation;

    /** Shows the invitation; changes nothing, since mail scanners follow links. */
    public void load() {
        if (token == null) {
            throw new NotFound();
        }
        invitation = coPresenters.invitation(token);
    }

    public void confirm() {
        answer(true);
    }

    public void decline() {
        answer(false);
    }

    private void answer(boolean takesPart) {
        if (token == null) {
            throw new NotFound();
        }
        try {
            coPresenters.answer(token, takesPart);
        } finally {
            // Also when it was refused: the page shows what holds now.
            invitation = coPresenters.invitation(token);
        }
    }

    public @Nullable InvitationToPresent getInvitation() {
        return invitation;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
