package se.motesplats.programme.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        return of(event.eventId(), event.releaseId(), event.beforeId());
    }

    /** The same of any two releases; all that the later has when there is none before. */
    Map<Long, List<ReleaseChange>> of(long eventId, long releaseId, @Nullable Long before) {
        Map<Long, List<Long>> presenters = new LinkedHashMap<>();
        for (AcceptedProposal proposal : proposals.of(eventId)) {
            presenters.put(
                    proposal.id(),
                    proposal.presenters().stream()
                            .map(AcceptedProposal.Presenter::personId)
                            .toList());
        }
        Map<Long, List<ReleaseChange>> byPerson = new LinkedHashMap<>();
        ReleaseChange.between(
                        before == null ? List.of() : repository.released(before),
                        repository.released(releaseId))
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
