package se.motesplats.proposal.review.service;

import java.util.List;
import se.motesplats.proposal.ProposalFormat;

/** A proposal that was accepted, for the programme. */
public record AcceptedProposal(
        long id,
        String number,
        String title,
        String summary,
        ProposalFormat format,
        List<Presenter> presenters) {

    /**
     * Somebody who presents it; co-presenters who declined are not among them.
     *
     * @param name empty when the identity is protected
     */
    public record Presenter(long personId, String name, String organisation) {}
}
