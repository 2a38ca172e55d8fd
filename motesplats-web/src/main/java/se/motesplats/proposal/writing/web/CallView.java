package se.motesplats.proposal.writing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.proposal.call.service.CallInfo;
import se.motesplats.proposal.call.service.CallService;
import se.motesplats.proposal.writing.service.MyProposal;
import se.motesplats.proposal.writing.service.ProposalService;
import se.motesplats.shared.usecase.service.Caller;

/** The public part of a call, on the page of its event. */
@Named
@RequestScoped
public class CallView {

    @Inject private CallService calls;
    @Inject private ProposalService proposals;
    @Inject private Caller caller;

    private final Map<Long, Optional<CallInfo>> found = new HashMap<>();

    public boolean exists(long eventId) {
        return find(eventId).isPresent();
    }

    /** Only asked for when it exists. */
    public CallInfo of(long eventId) {
        return find(eventId).orElseThrow();
    }

    private Optional<CallInfo> find(long eventId) {
        return found.computeIfAbsent(eventId, calls::find);
    }

    /** The caller's own proposals to the event; none without login. */
    public List<MyProposal> mine(long eventId) {
        return caller.isAnonymous() ? List.of() : proposals.mine(eventId);
    }
}
