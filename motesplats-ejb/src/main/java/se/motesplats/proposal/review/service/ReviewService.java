package se.motesplats.proposal.review.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.proposal.CoPresenterStatus;
import se.motesplats.proposal.ConflictKind;
import se.motesplats.proposal.ConflictOfInterest;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.Review;
import se.motesplats.proposal.ground.service.Deadline;
import se.motesplats.proposal.ground.service.OrganisationItem;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.proposal.ground.service.ShownName;
import se.motesplats.proposal.writing.service.Presenters;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * The working group reads and scores. Nobody sees the others' scores before an own one, except who
 * decides; and nobody who is aside (jäv) sees any.
 */
@Stateless
@UseCase
public class ReviewService {

    @Inject private ProposalRepository repository;
    @Inject private ProposalSearch search;
    @Inject private Deadline deadline;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** Received proposals of an event, for its working group and coordinators. */
    @Allow({Permission.PROPOSAL_REVIEW, Permission.PROPOSAL_DECIDE})
    @ReadOnly
    public List<ProposalListItem> list(ProposalQuery query, int first, int max) {
        return search.list(query, reader(query.eventId()), first, max);
    }

    @Allow({Permission.PROPOSAL_REVIEW, Permission.PROPOSAL_DECIDE})
    @ReadOnly
    public int count(ProposalQuery query) {
        return search.count(query, reader(query.eventId()));
    }

    /** How the event's proposals stand, in numbers. */
    @Allow({Permission.PROPOSAL_REVIEW, Permission.PROPOSAL_DECIDE})
    @ReadOnly
    public ProposalCounts counts(long eventId) {
        return search.counts(eventId, reader(eventId));
    }

    /** Organisations that proposals of the event come from, by the Swedish alphabet. */
    @Allow({Permission.PROPOSAL_REVIEW, Permission.PROPOSAL_DECIDE})
    @ReadOnly
    public List<OrganisationItem> organisations(long eventId) {
        reader(eventId);
        return search.organisations(eventId);
    }

    /**
     * The next proposal of the event that waits for the caller's score, after the given one and
     * then from the start; empty if there is none.
     */
    @Allow(Permission.PROPOSAL_REVIEW)
    @ReadOnly
    public Optional<Long> nextUnreviewed(long proposalId) {
        Proposal current = repository.get(proposalId);
        return search.nextUnreviewed(
                current.getEvent().getId(), proposalId, reader(current.getEvent().getId()));
    }

    /**
     * A proposal with what the caller may know of it: its presenters, and the working group once it
     * is received.
     *
     * @throws NotFound for everybody else
     */
    @AllowLoggedIn
    @ReadOnly
    public ProposalDetails get(long proposalId) {
        Proposal proposal = repository.get(proposalId);
        Person me = people.me();
        Scope scope = proposal.getEvent().scope();
        boolean received =
                proposal.getStatus() != ProposalStatus.DRAFT && proposal.getNumber().isPresent();
        boolean mayReview = received && caller.may(Permission.PROPOSAL_REVIEW, scope);
        boolean mayDecide = received && caller.may(Permission.PROPOSAL_DECIDE, scope);
        boolean isPresenter =
                proposal.isEditor(me.getId())
                        || (received
                                && proposal.getCoPresenters().stream()
                                        .anyMatch(c -> c.getPerson().equals(me)));
        if (!isPresenter && !mayReview && !mayDecide) {
            throw new NotFound();
        }
        ProposalDetails.Group group =
                mayReview || mayDecide ? group(proposal, me, mayDecide) : null;
        return new ProposalDetails(
                proposal.getId(),
                proposal.getVersion(),
                proposal.getEvent().getId(),
                proposal.getEvent().getTitle(),
                proposal.getNumber().orElse(""),
                proposal.getTitle(),
                proposal.getSummary(),
                proposal.getFormat().orElse(null),
                proposal.getFormatWords().orElse(null),
                proposal.getStatus(),
                ShownName.of(proposal.getOrganisation()),
                Presenters.presenters(proposal, proposal.isEditor(caller.personId())),
                proposal.getSubmittedAt().orElse(null),
                proposal.getSubmittedBy().map(ShownName::of).orElse(""),
                proposal.getEditedAt(),
                proposal.getDecisionReason().orElse(""),
                proposal.getStatusChanges().stream()
                        .map(
                                s ->
                                        new ProposalDetails.Step(
                                                s.getFrom(),
                                                s.getTo(),
                                                s.getAt(),
                                                ShownName.of(s.getPerson()),
                                                s.getReason().orElse("")))
                        .toList(),
                group,
                may(proposal, me, group, mayReview, mayDecide));
    }

    private ProposalDetails.Group group(Proposal proposal, Person me, boolean mayDecide) {
        ConflictOfInterest declared =
                repository.findConflict(proposal.getId(), me.getId()).orElse(null);
        ConflictKind conflict = conflict(proposal, me, declared);
        List<Review> reviews = repository.reviews(proposal.getId());
        boolean own = reviews.stream().anyMatch(r -> r.getReviewer().equals(me));
        boolean seesAll = seesAll(conflict, own, mayDecide);
        List<ProposalDetails.Opinion> opinions =
                reviews.stream()
                        .filter(r -> seesAll || (conflict == null && r.getReviewer().equals(me)))
                        .map(
                                r ->
                                        new ProposalDetails.Opinion(
                                                ShownName.of(r.getReviewer()),
                                                r.getOverall().orElse(0),
                                                r.getComment().orElse(""),
                                                r.getAt(),
                                                r.getReviewer().equals(me)))
                        .toList();
        return new ProposalDetails.Group(
                conflict,
                declared == null ? "" : declared.getReason(),
                opinions,
                conflict == null ? reviews.size() - opinions.size() : 0);
    }

    /** The same rule as in {@link ProposalSearch}, where it limits the list. */
    private static boolean seesAll(
            @Nullable ConflictKind conflict, boolean hasOwn, boolean mayDecide) {
        if (conflict == null) {
            return hasOwn || mayDecide;
        }
        return mayDecide && conflict == ConflictKind.SAME_ORGANISATION;
    }

    static @Nullable ConflictKind conflict(
            Proposal proposal, Person person, @Nullable ConflictOfInterest declared) {
        Optional<ConflictKind> given = ConflictOfInterest.kindOf(proposal, person);
        if (declared != null && !given.equals(Optional.of(ConflictKind.OWN))) {
            return ConflictKind.DECLARED;
        }
        return given.orElse(null);
    }

    private ProposalDetails.May may(
            Proposal proposal,
            Person me,
            ProposalDetails.@Nullable Group group,
            boolean mayReview,
            boolean mayDecide) {
        boolean open =
                repository
                        .findCall(proposal.getEvent().getId())
                        .map(deadline::isOpen)
                        .orElse(false);
        ProposalStatus status = proposal.getStatus();
        boolean editor = proposal.isEditor(me.getId());
        boolean proposer = proposal.getProposer().equals(me);
        ConflictKind conflict = group == null ? null : group.conflict();
        boolean decides =
                mayDecide && conflict != ConflictKind.OWN && conflict != ConflictKind.DECLARED;
        boolean waits = status == ProposalStatus.SUBMITTED;
        return new ProposalDetails.May(
                editor && (status == ProposalStatus.DRAFT || (waits && open)),
                proposer && status.canBecome(ProposalStatus.WITHDRAWN),
                proposer
                        && status == ProposalStatus.WITHDRAWN
                        && (proposal.getNumber().isEmpty() || open),
                proposal.getCoPresenters().stream()
                        .anyMatch(
                                c ->
                                        c.getPerson().equals(me)
                                                && c.getStatus() == CoPresenterStatus.INVITED),
                mayReview && conflict == null && waits,
                mayReview && conflict == null,
                decides
                        && (status == ProposalStatus.ACCEPTED
                                || status.canBecome(ProposalStatus.ACCEPTED)),
                decides && status.isDecided(),
                editor && Presenters.isReceived(proposal)
                        ? proposal.getCoPresenters().stream()
                                .filter(c -> c.isInvitable(clock.instant()))
                                .map(BaseEntity::getId)
                                .toList()
                        : List.of());
    }

    /**
     * Scores a proposal; a second score replaces the first.
     *
     * @throws RuleViolation {@code error.proposal.conflict} if the caller is aside from it
     */
    @Allow(Permission.PROPOSAL_REVIEW)
    public void score(@Valid ScoreProposal command) {
        Proposal proposal = reviewed(command.proposalId());
        Person me = people.me();
        requireNoConflict(proposal, me);
        Review review =
                repository
                        .findReview(proposal.getId(), me.getId())
                        .orElseGet(
                                () -> {
                                    Review added = new Review(proposal, me, clock.instant());
                                    repository.add(added);
                                    return added;
                                });
        String comment = command.comment() == null ? "" : command.comment().strip();
        review.judge(command.score(), comment.isEmpty() ? null : comment, clock.instant());
    }

    /** The caller steps aside from a proposal; an own score of it no longer counts. */
    @Allow(Permission.PROPOSAL_REVIEW)
    public void stepAside(@Valid StepAside command) {
        Proposal proposal = reviewed(command.proposalId());
        Person me = people.me();
        requireNoConflict(proposal, me);
        repository.add(
                new ConflictOfInterest(proposal, me, command.reason().strip(), clock.instant()));
    }

    /** Undoes {@link #stepAside}. */
    @Allow(Permission.PROPOSAL_REVIEW)
    public void stepBack(long proposalId) {
        Proposal proposal = reviewed(proposalId);
        repository.remove(
                repository
                        .findConflict(proposal.getId(), caller.personId())
                        .orElseThrow(NotFound::new));
    }

    private Proposal reviewed(long proposalId) {
        Proposal proposal = repository.lock(proposalId);
        if (proposal.getNumber().isEmpty()) {
            // A draft is nobody's but the proposer's: to others it does not exist.
            throw new NotFound();
        }
        caller.require(Permission.PROPOSAL_REVIEW, proposal.getEvent().scope());
        return proposal;
    }

    private void requireNoConflict(Proposal proposal, Person me) {
        ConflictKind conflict =
                conflict(
                        proposal,
                        me,
                        repository.findConflict(proposal.getId(), me.getId()).orElse(null));
        if (conflict != null) {
            throw new RuleViolation("error.proposal.conflict", conflict);
        }
    }

    private ProposalSearch.Reader reader(long eventId) {
        Scope scope = Scope.event(eventId);
        boolean decides = caller.may(Permission.PROPOSAL_DECIDE, scope);
        if (!decides) {
            caller.require(Permission.PROPOSAL_REVIEW, scope);
        }
        Person me = people.me();
        return ProposalSearch.Reader.of(me, decides);
    }
}
