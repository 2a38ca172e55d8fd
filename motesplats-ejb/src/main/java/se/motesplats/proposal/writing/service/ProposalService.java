package se.motesplats.proposal.writing.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.SecretToken;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.TypedPeople;
import se.motesplats.account.people.service.TypedPerson;
import se.motesplats.organisation.Organisation;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.CoPresenter;
import se.motesplats.proposal.CoPresenterStatus;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ProposalStatusChange;
import se.motesplats.proposal.ground.service.Deadline;
import se.motesplats.proposal.ground.service.OrganisationItem;
import se.motesplats.proposal.ground.service.PresenterRow;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.proposal.ground.service.ShownName;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Writing a proposal, alone or with others, and sending it in. A draft is seen by its proposer
 * alone; once it is received, those who are named in it may change it too, until the deadline.
 */
@Stateless
@UseCase
public class ProposalService {

    /** More drafts than this for one event is a mistake. */
    static final int MAX_DRAFTS = 20;

    /** How long an invitation to present can be answered when the event has no date yet. */
    private static final Duration LINK_WITHOUT_DATE = Duration.ofDays(365);

    @Inject private ProposalRepository repository;
    @Inject private PersonDirectory people;
    @Inject private TypedPeople typedPeople;
    @Inject private Deadline deadline;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private Event<ProposalSubmitted> submitted;
    @Inject private Event<CoPresenterInvited> invited;
    @Inject private Event<CoPresenterAnswered> answered;
    @Inject private Event<ProposalWithdrawn> withdrawn;

    /**
     * The caller's own proposals and those that the caller presents with somebody, latest first.
     */
    @AllowLoggedIn
    @ReadOnly
    public List<MyProposal> mine() {
        long me = caller.personId();
        return repository.ofPerson(me).stream().map(p -> toMine(p, me)).toList();
    }

    /** As {@link #mine()}, for one event. */
    @AllowLoggedIn
    @ReadOnly
    public List<MyProposal> mine(long eventId) {
        return mine().stream().filter(p -> p.eventId() == eventId).toList();
    }

    private MyProposal toMine(Proposal p, long me) {
        return new MyProposal(
                p.getId(),
                p.getNumber().orElse(""),
                p.getTitle(),
                p.getStatus(),
                p.getEvent().getId(),
                p.getEvent().getTitle(),
                p.getEditedAt(),
                repository
                        .findCall(p.getEvent().getId())
                        .map(c -> c.getWindow().lastDay())
                        .orElse(null),
                p.getProposer().getId() == me
                        ? null
                        : p.getCoPresenters().stream()
                                .filter(c -> c.getPerson().getId() == me)
                                .map(CoPresenter::getStatus)
                                .findFirst()
                                .orElse(null));
    }

    /**
     * The proposal as its editors see it.
     *
     * @throws NotFound if the caller is not one of them and must not know of it
     * @throws AccessDenied if the caller may read it, but not change it
     */
    @AllowLoggedIn
    @ReadOnly
    public ProposalForm form(long proposalId) {
        return toForm(asEditor(repository.get(proposalId)));
    }

    /** Organisations of today to choose from, in the order of the tree, indented by it. */
    @AllowLoggedIn
    @ReadOnly
    public List<OrganisationItem> organisations() {
        return repository.organisations(SwedishTime.dayOf(clock.instant()));
    }

    /** Whom a new proposal of the caller comes from unless another is chosen. */
    @AllowLoggedIn
    @ReadOnly
    public Optional<Long> ownOrganisation() {
        return people.me().getOrganisation().map(BaseEntity::getId);
    }

    /**
     * Keeps what has been typed. A draft is kept at any time, also after the deadline, so that
     * nothing is lost; a received proposal can be changed until the deadline and must stay whole.
     *
     * @throws InvalidInput if a text is too long, or something is missing in a received proposal
     * @throws se.motesplats.shared.StaleData if another editor has saved since
     */
    @AllowLoggedIn
    @TakesProblems
    public SavedProposal save(@Valid SaveProposal command) {
        Instant now = clock.instant();
        Proposal proposal =
                command.proposalId() == null
                        ? newDraft(command.eventId(), now)
                        : asEditor(repository.lock(command.proposalId()));
        if (command.proposalId() != null) {
            proposal.requireVersion(command.version());
        }
        CallForProposals call = repository.getCall(proposal.getEvent().getId());
        if (proposal.getStatus() == ProposalStatus.SUBMITTED) {
            deadline.require(call);
        }
        ProposalFormat format =
                problems.make(() -> Optional.ofNullable(asked(call, command.format())), "format")
                        .flatMap(f -> f)
                        .orElse(null);
        Organisation organisation =
                problems.make(
                                () ->
                                        Optional.ofNullable(
                                                chosen(command.organisationId(), proposal)),
                                "organisationId")
                        .flatMap(o -> o)
                        .orElse(null);
        Runnable describe =
                () ->
                        proposal.describe(
                                command.title().strip(),
                                command.summary().strip(),
                                format,
                                command.formatWords(),
                                organisation,
                                now);
        if (problems.areThere() && command.toBeSent()) {
            describe.run();
            problems.ask(proposal::requireComplete, "proposal");
        }
        problems.refuse();
        describe.run();
        if (proposal.isNew()) {
            repository.add(proposal);
        }
        repository.flush();
        return new SavedProposal(proposal.getId(), proposal.getVersion(), now);
    }

    private Proposal newDraft(long eventId, Instant now) {
        se.motesplats.event.Event event = repository.getEvent(eventId);
        if (!event.isPublished() && !caller.may(Permission.EVENT_VIEW_INTERNAL, event.scope())) {
            throw new NotFound();
        }
        if (repository.countDrafts(eventId, caller.personId()) >= MAX_DRAFTS) {
            throw new RuleViolation("error.proposal.tooManyDrafts", MAX_DRAFTS);
        }
        return new Proposal(event, people.me(), now);
    }

    private static @Nullable ProposalFormat asked(
            CallForProposals call, @Nullable ProposalFormat format) {
        if (format != null && !call.getFormats().contains(format)) {
            throw new InvalidInput("format", "{error.proposal.formatNotAsked}");
        }
        return format;
    }

    private @Nullable Organisation chosen(@Nullable Long organisationId, Proposal proposal) {
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

    /**
     * Names somebody to present with. In a draft that person learns of it when it is sent in; in a
     * received proposal, at once.
     */
    @AllowLoggedIn
    public PresenterRow addCoPresenter(@Valid AddCoPresenter command) {
        Proposal proposal = changeable(command.proposalId());
        Organisation organisation =
                command.organisationId() == null
                        ? null
                        : chosen(command.organisationId(), proposal);
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
            invite(added);
        }
        return toRow(added, true);
    }

    @AllowLoggedIn
    public void removeCoPresenter(long proposalId, long coPresenterId) {
        Proposal proposal = changeable(proposalId);
        proposal.removeCoPresenter(
                proposal.getCoPresenters().stream()
                        .filter(c -> c.getId() == coPresenterId)
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    /**
     * Sends a draft in. It is received if it arrives before the end of the last day, by the
     * server's clock; it then has a number, the sender gets a receipt and the co-presenters are
     * asked to confirm.
     *
     * @param version that the proposer saw
     * @return the number
     * @throws RuleViolation {@code error.proposal.tooLate} one second after the deadline; the draft
     *     stays as it was saved
     */
    @AllowLoggedIn
    public String submit(long proposalId, int version) {
        Proposal proposal = asEditor(repository.lock(proposalId));
        proposal.requireVersion(version);
        proposal.requireDraft();
        proposal.requireComplete();
        CallForProposals call = repository.getCall(proposal.getEvent().getId());
        asked(call, proposal.getFormat().orElse(null));
        deadline.require(call);
        proposal.submit(people.me(), clock.instant(), repository.nextNumber(call));
        submitted.fire(new ProposalSubmitted(proposal));
        proposal.getCoPresenters().stream()
                .filter(c -> c.getStatus() == CoPresenterStatus.NAMED)
                .forEach(this::invite);
        return proposal.getNumber().orElseThrow();
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
        Proposal proposal = asEditor(repository.lock(proposalId));
        CoPresenter again =
                proposal.getCoPresenters().stream()
                        .filter(c -> c.getId() == coPresenterId)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (!isReceived(proposal)) {
            throw new RuleViolation("error.proposal.noLongerCurrent");
        }
        invite(again);
    }

    private void invite(CoPresenter coPresenter) {
        Instant now = clock.instant();
        Instant until =
                coPresenter
                        .getProposal()
                        .getEvent()
                        .lastDay()
                        .map(SwedishTime::endOf)
                        .orElse(now.plus(LINK_WITHOUT_DATE));
        SecretToken token = SecretToken.create("");
        coPresenter.invite(token.hash(), now, until);
        invited.fire(new CoPresenterInvited(coPresenter, token));
    }

    /** The proposer takes it back; it stays a record and can be restored until the deadline. */
    @AllowLoggedIn
    public void withdraw(long proposalId, int version) {
        Proposal proposal = asProposer(repository.lock(proposalId));
        proposal.requireVersion(version);
        ProposalStatusChange change = proposal.withdraw(people.me(), clock.instant(), null);
        repository.flush();
        if (proposal.getNumber().isPresent()) {
            withdrawn.fire(new ProposalWithdrawn(proposal, change));
        }
    }

    /** Undoes a withdrawal: at any time for a draft, until the deadline for a received proposal. */
    @AllowLoggedIn
    public void restore(long proposalId, int version) {
        Proposal proposal = asProposer(repository.lock(proposalId));
        proposal.requireVersion(version);
        if (proposal.getNumber().isPresent()) {
            deadline.require(repository.getCall(proposal.getEvent().getId()));
        }
        proposal.restore(people.me(), clock.instant());
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
                mine.isLinkValid(clock.instant()) && isCurrent(proposal),
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
        if (!isCurrent(mine.getProposal())) {
            throw new RuleViolation("error.proposal.noLongerCurrent");
        }
        mine.answer(takesPart, clock.instant());
        answered.fire(new CoPresenterAnswered(mine));
    }

    /** Whether it was sent in and may still become part of the programme. */
    public static boolean isReceived(Proposal proposal) {
        return isCurrent(proposal) && proposal.getStatus() != ProposalStatus.DRAFT;
    }

    private static boolean isCurrent(Proposal proposal) {
        return proposal.getStatus() != ProposalStatus.WITHDRAWN
                && proposal.getStatus() != ProposalStatus.DECLINED;
    }

    private Proposal changeable(long proposalId) {
        Proposal proposal = asEditor(repository.lock(proposalId));
        if (proposal.getStatus() == ProposalStatus.SUBMITTED) {
            deadline.require(repository.getCall(proposal.getEvent().getId()));
        }
        return proposal;
    }

    private Proposal asEditor(Proposal proposal) {
        if (proposal.isEditor(caller.personId())) {
            return proposal;
        }
        boolean known =
                proposal.getStatus() != ProposalStatus.DRAFT
                        && caller.may(Permission.PROPOSAL_REVIEW, proposal.getEvent().scope());
        throw known ? new AccessDenied() : new NotFound();
    }

    private Proposal asProposer(Proposal proposal) {
        if (asEditor(proposal).getProposer().getId() != caller.personId()) {
            throw new AccessDenied();
        }
        return proposal;
    }

    private ProposalForm toForm(Proposal p) {
        boolean editor = p.isEditor(caller.personId());
        return new ProposalForm(
                p.getId(),
                p.getVersion(),
                p.getEvent().getId(),
                p.getNumber().orElse(""),
                p.getStatus(),
                p.getTitle(),
                p.getSummary(),
                p.getFormat().orElse(null),
                p.getFormatWords().orElse(null),
                p.getOrganisation().map(BaseEntity::getId).orElse(null),
                ShownName.of(p.getOrganisation()),
                p.getProposer().getId() == caller.personId(),
                presenters(p, editor));
    }

    /**
     * @param editor whether it is shown to those who typed the names
     */
    public static List<PresenterRow> presenters(Proposal p, boolean editor) {
        List<PresenterRow> rows = new ArrayList<>();
        rows.add(
                new PresenterRow(
                        null,
                        p.getProposer().getId(),
                        ShownName.of(p.getProposer()),
                        ShownName.of(p.getOrganisation()),
                        null));
        Stream<PresenterRow> others = p.getCoPresenters().stream().map(c -> toRow(c, editor));
        others.forEach(rows::add);
        return List.copyOf(rows);
    }

    private static PresenterRow toRow(CoPresenter c, boolean editor) {
        return new PresenterRow(
                c.getId(),
                c.getPerson().getId(),
                ShownName.of(c, editor),
                ShownName.of(c.getOrganisation()),
                c.getStatus());
    }
}
