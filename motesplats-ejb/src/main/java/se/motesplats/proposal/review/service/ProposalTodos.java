package se.motesplats.proposal.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.CoPresenter;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** What the caller has to do with proposals: send in, confirm, review, decide. */
@ApplicationScoped
class ProposalTodos implements TodoSource {

    @Inject private ProposalRepository repository;
    @Inject private ProposalSearch search;
    @Inject private PersonDirectory people;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (caller.isAnonymous()) {
            return List.of();
        }
        List<TodoItem> todos = new ArrayList<>();
        drafts(caller.personId(), todos);
        invitations(caller.personId(), todos);
        workingGroup(caller, todos);
        return todos;
    }

    private void drafts(long me, List<TodoItem> todos) {
        Instant now = clock.instant();
        repository
                .openDrafts(me, now, SwedishTime.dayOf(now))
                .forEach(
                        d ->
                                todos.add(
                                        TodoItem.of(
                                                d.eventId(),
                                                d.eventTitle(),
                                                d.title().isBlank()
                                                        ? "todo.proposal.submitUntitled"
                                                        : "todo.proposal.submit",
                                                List.of(d.title()),
                                                "/proposal/edit.xhtml?proposal=" + d.proposalId(),
                                                SwedishTime.endOf(d.lastDay()).minusSeconds(1))));
    }

    private void invitations(long me, List<TodoItem> todos) {
        for (CoPresenter c : repository.unanswered(me)) {
            todos.add(
                    TodoItem.of(
                            c.getProposal().getEvent().getId(),
                            c.getProposal().getEvent().getTitle(),
                            "todo.proposal.confirm",
                            List.of(c.getProposal().getTitle()),
                            "/proposal/view.xhtml?proposal=" + c.getProposal().getId(),
                            null));
        }
    }

    private void workingGroup(Caller caller, List<TodoItem> todos) {
        if (!caller.grants().allowSomewhere(Permission.PROPOSAL_REVIEW)) {
            return;
        }
        Person me = people.me();
        for (ProposalRepository.Waiting event : repository.waiting()) {
            Scope scope = Scope.event(event.eventId());
            String page = "/proposal/list.xhtml?event=" + event.eventId();
            if (caller.may(Permission.PROPOSAL_DECIDE, scope)) {
                // As long as more can come in, there is nothing to decide between.
                if (isClosed(event.eventId())) {
                    todos.add(todo("todo.proposal.decide", event.proposals(), event, page));
                }
            } else if (caller.may(Permission.PROPOSAL_REVIEW, scope)) {
                long unreviewed =
                        search.counts(event.eventId(), ProposalSearch.Reader.of(me, false))
                                .toReview();
                if (unreviewed > 0) {
                    todos.add(
                            todo(
                                    "todo.proposal.review",
                                    unreviewed,
                                    event,
                                    page + "&unreviewed=true"));
                }
            }
        }
    }

    private static TodoItem todo(
            String key, long number, ProposalRepository.Waiting event, String page) {
        return TodoItem.of(event.eventId(), event.eventTitle(), key, List.of(number), page, null);
    }

    private boolean isClosed(long eventId) {
        Optional<CallForProposals> call = repository.findCall(eventId);
        return call.isEmpty() || !clock.instant().isBefore(call.get().getWindow().closesAt());
    }
}
