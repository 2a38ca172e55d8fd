package se.motesplats.proposal.writing.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import se.motesplats.account.SecretToken;
import se.motesplats.account.people.service.TypedPeople;
import se.motesplats.account.people.service.TypedPerson;
import se.motesplats.organisation.Organisation;
import se.motesplats.proposal.CoPresenter;
import se.motesplats.proposal.CoPresenterStatus;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ground.service.PresenterRow;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.proposal.ground.service.ShownName;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** With whom a proposal is presented: naming them, asking them, and what they answer. */
@Stateless
@UseCase
public class CoPresenterService {

    @Inject private ProposalRepository repository;
    @Inject private ProposalEditors editors;
    @Inject private PresenterInvitations invitations;
    @Inject private TypedPeople typedPeople;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<CoPresenterAnswered> answered;

    /**
     * Names somebody to present with. In a draft that person learns of it when it is sent in; in a
     * received proposal, at once.
     */
    @AllowLoggedIn
    public PresenterRow addCoPresenter(@Valid AddCoPresenter command) {
        Proposal proposal = editors.changeable(command.proposalId());
        Organisation organisation =
                command.organisationId() == null
                        ? null
                        : editors.chosen(command.organisationId(), proposal);
        TypedPeople.Met met =
                typedPeople.meet(
                        new TypedPerson(command.givenName(), command.familyName(), command.email()),
                        organisation);
        // Where a stranger works is not told either.
        CoPresenter added =
                proposal.addCoPresenter(
                        met.person(),
                        organisation != null || met.isStranger()
                                ? organisation
                                : met.person().getOrganisation().orElse(null),
                        met.calledAs());
        repository.add(added);
        if (proposal.getStatus() == ProposalStatus.SUBMITTED) {
            invitations.invite(added);
        }
        return Presenters.toRow(added, true);
    }

    @AllowLoggedIn
    public void removeCoPresenter(long proposalId, long coPresenterId) {
        Proposal proposal = editors.changeable(proposalId);
        proposal.removeCoPresenter(
                proposal.getCoPresenters().stream()
                        .filter(c -> c.getId() == coPresenterId)
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    /**
     * Asks a co-presenter again who declined or whose link ran out; also after the last day,
     * because nobody new is named.
     *
     * @throws RuleViolation {@code error.proposal.invitedAlready} if there is an invitation that
     *     can be answered or was confirmed; {@code error.proposal.noLongerCurrent}
     */
    @AllowLoggedIn
    public void inviteAgain(long proposalId, long coPresenterId) {
        Proposal proposal = editors.asEditor(repository.lock(proposalId));
        CoPresenter again =
                proposal.getCoPresenters().stream()
                        .filter(c -> c.getId() == coPresenterId)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (!Presenters.isReceived(proposal)) {
            throw new RuleViolation("error.proposal.noLongerCurrent");
        }
        invitations.invite(again);
    }

    /**
     * What an invitation to present says; changes nothing.
     *
     * @param token of the link in the mail
     * @throws NotFound if there is no such invitation
     */
    @AllowEveryone
    @ReadOnly
    public InvitationToPresent invitation(String token) {
        CoPresenter mine =
                repository.findInvitation(new SecretToken(token).hash()).orElseThrow(NotFound::new);
        Proposal proposal = mine.getProposal();
        return new InvitationToPresent(
                proposal.getNumber().orElse(""),
                proposal.getTitle(),
                proposal.getSummary(),
                proposal.getEvent().getTitle(),
                ShownName.of(proposal.getProposer()),
                mine.getStatus(),
                mine.isLinkValid(clock.instant()) && Presenters.isCurrent(proposal),
                mine.getAnsweredAt().orElse(null));
    }

    /**
     * Answers an invitation with the link's token, without login; works once.
     *
     * @throws RuleViolation if it was answered before, is too old, or the proposal is gone
     */
    @AllowEveryone
    public void answer(String token, boolean takesPart) {
        CoPresenter mine =
                repository.lockInvitation(new SecretToken(token).hash()).orElseThrow(NotFound::new);
        if (mine.getStatus() == CoPresenterStatus.INVITED && !mine.isLinkValid(clock.instant())) {
            throw new RuleViolation("error.proposal.linkExpired");
        }
        answer(mine, takesPart);
    }

    /** Answers an invitation as the person who is logged in. */
    @AllowLoggedIn
    public void answer(long proposalId, boolean takesPart) {
        long me = caller.personId();
        answer(
                repository.lock(proposalId).getCoPresenters().stream()
                        .filter(c -> c.getPerson().getId() == me)
                        .filter(c -> c.getStatus() != CoPresenterStatus.NAMED)
                        .findFirst()
                        .orElseThrow(NotFound::new),
                takesPart);
    }

    private void answer(CoPresenter mine, boolean takesPart) {
        if (!Presenters.isCurrent(mine.getProposal())) {
            throw new RuleViolation("error.proposal.noLongerCurrent");
        }
        mine.answer(takesPart, clock.instant());
        answered.fire(new CoPresenterAnswered(mine));
    }
}
