package se.motesplats.programme.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.programme.ReleaseChange;
import se.motesplats.programme.ReleaseChangeKind;
import se.motesplats.proposal.review.service.AcceptedProposal;
import se.motesplats.proposal.review.service.AcceptedProposals;

/** Which presenters a published release concerns: those whose time or room it changes. */
@Dependent
class PresenterChanges {

    @Inject private ProgrammeRepository repository;
    @Inject private AcceptedProposals proposals;

    /**
     * By person: the changes of the own sessions; call it in the transaction of the publication.
     */
    public Map<Long, List<ReleaseChange>> of(ProgrammePublished event) {
        Map<Long, List<Long>> presenters = new LinkedHashMap<>();
        for (AcceptedProposal proposal : proposals.of(event.eventId())) {
            presenters.put(
                    proposal.id(),
                    proposal.presenters().stream()
                            .map(AcceptedProposal.Presenter::personId)
                            .toList());
        }
        Map<Long, List<ReleaseChange>> byPerson = new LinkedHashMap<>();
        Long before = event.beforeId();
        ReleaseChange.between(
                        before == null ? List.of() : repository.released(before),
                        repository.released(event.releaseId()))
                .stream()
                .filter(c -> c.kind() != ReleaseChangeKind.REWORDED)
                .forEach(
                        change ->
                                change.session()
                                        .getProposalId()
                                        .map(p -> presenters.getOrDefault(p, List.of()))
                                        .orElse(List.of())
                                        .forEach(
                                                person ->
                                                        byPerson.computeIfAbsent(
                                                                        person,
                                                                        p -> new ArrayList<>())
                                                                .add(change)));
        return byPerson;
    }
}
