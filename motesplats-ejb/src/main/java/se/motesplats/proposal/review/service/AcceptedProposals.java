package se.motesplats.proposal.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.motesplats.proposal.CoPresenterStatus;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.proposal.writing.service.Presenters;

/**
 * Accepted proposals with their presenters, for the services of other features, inside their
 * transactions; whether the caller may know of them is the calling service's own rule.
 */
@ApplicationScoped
public class AcceptedProposals {

    @Inject private ProposalRepository repository;

    /** The accepted proposals of an event in the order of their numbers. */
    @Transactional
    public List<AcceptedProposal> of(long eventId) {
        return repository.accepted(eventId).stream().map(AcceptedProposals::toRow).toList();
    }

    /** The same of many events at once; those without any are missing. */
    @Transactional
    public Map<Long, List<AcceptedProposal>> of(Collection<Long> eventIds) {
        return repository.acceptedAt(eventIds).stream()
                .collect(
                        Collectors.groupingBy(
                                p -> p.getEvent().getId(),
                                Collectors.mapping(AcceptedProposals::toRow, Collectors.toList())));
    }

    private static AcceptedProposal toRow(Proposal p) {
        return new AcceptedProposal(
                p.getId(),
                p.getNumber().orElse(""),
                p.getTitle(),
                p.getSummary(),
                p.getFormat().orElseThrow(),
                Presenters.presenters(p, false).stream()
                        .filter(r -> r.status() != CoPresenterStatus.DECLINED)
                        .map(
                                r ->
                                        new AcceptedProposal.Presenter(
                                                r.personId(), r.name(), r.organisation()))
                        .toList());
    }
}
