package se.motesplats.proposal.writing.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonDirectory;
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
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.proposal.ground.service.ShownName;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
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

    @Inject private ProposalRepository repository;
    @Inject private PersonDirectory people;
    @Inject private ProposalEditors editors;
    @Inject private PresenterInvitations invitations;
    @Inject private Deadline deadline;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private Event<ProposalSubmitted> submitted;
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
        return toForm(editors.asEditor(repository.get(proposalId)));
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
                        : editors.asEditor(repository.lock(command.proposalId()));
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
                                                editors.chosen(command.organisationId(), proposal)),
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
        Proposal proposal = editors.asEditor(repository.lock(proposalId));
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
                .forEach(invitations::invite);
        return proposal.getNumber().orElseThrow();
    }

    /** The proposer takes it back; it stays a record and can be restored until the deadline. */
    @AllowLoggedIn
    public void withdraw(long proposalId, int version) {
        Proposal proposal = editors.asProposer(repository.lock(proposalId));
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
        Proposal proposal = editors.asProposer(repository.lock(proposalId));
        proposal.requireVersion(version);
        if (proposal.getNumber().isPresent()) {
            deadline.require(repository.getCall(proposal.getEvent().getId()));
        }
        proposal.restore(people.me(), clock.instant());
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
                Presenters.presenters(p, editor));
    }
}
