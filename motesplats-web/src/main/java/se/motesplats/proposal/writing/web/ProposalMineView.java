package se.motesplats.proposal.writing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.motesplats.proposal.writing.service.MyProposal;
import se.motesplats.proposal.writing.service.ProposalService;

/** The caller's own proposals and those that the caller presents with somebody. */
@Named
@RequestScoped
public class ProposalMineView {

    @Inject private ProposalService proposals;

    private List<MyProposal> items = List.of();

    public void load() {
        items = proposals.mine();
    }

    public List<MyProposal> getItems() {
        return items;
    }
}
