package se.motesplats.proposal.writing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ground.service.Deadline;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/** Who may change a proposal, and until when. */
@Dependent
class ProposalEditors {

    @Inject private ProposalRepository repository;
    @Inject private Deadline deadline;
    @Inject private Caller caller;
    @Inject private Clock clock;

    @Nullable Organisation chosen(@Nullable Long organisationId, Proposal proposal) {
        if (organisationId == null) {
            return null;
        }
        Organisation organisation = repository.findOrganisation(organisationId).orElse(null);
        boolean kept = proposal.getOrganisation().filter(o -> o.equals(organisation)).isPresent();
        if (organisation == null
                || !(kept || organisation.isValidOn(SwedishTime.dayOf(clock.instant())))) {
            throw new InvalidInput("organisationId", "{error.proposal.organisationUnknown}");
        }
        return organisation;
    }

    Proposal changeable(long proposalId) {
        Proposal proposal = asEditor(repository.lock(proposalId));
        if (proposal.getStatus() == ProposalStatus.SUBMITTED) {
            deadline.require(repository.getCall(proposal.getEvent().getId()));
        }
        return proposal;
    }

    Proposal asEditor(Proposal proposal) {
        if (proposal.isEditor(caller.personId())) {
            return proposal;
        }
        boolean known =
                proposal.getStatus() != ProposalStatus.DRAFT
                        && caller.may(Permission.PROPOSAL_REVIEW, proposal.getEvent().scope());
        throw known ? new AccessDenied() : new NotFound();
    }

    Proposal asProposer(Proposal proposal) {
        if (asEditor(proposal).getProposer().getId() != caller.personId()) {
            throw new AccessDenied();
        }
        return proposal;
    }
}
