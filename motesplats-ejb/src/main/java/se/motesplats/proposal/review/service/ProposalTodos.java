package se.motesplats.proposal.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.motesplats.account.people.service.PersonDirectory;
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
        List<ProposalRepository.Waiting> events = repository.waiting();
        List<Long> read = new ArrayList<>();
        List<Long> decided = new ArrayList<>();
        for (ProposalRepository.Waiting event : events) {
            Scope scope = Scope.event(event.eventId());
            if (caller.may(Permission.PROPOSAL_DECIDE, scope)) {
                decided.add(event.eventId());
            } else if (caller.may(Permission.PROPOSAL_REVIEW, scope)) {
                read.add(event.eventId());
            }
        }
        Set<Long> open = repository.open(decided, SwedishTime.dayOf(clock.instant()));
        Map<Long, Long> unreviewed =
                read.isEmpty()
                        ? Map.of()
                        : search.unreviewed(read, ProposalSearch.Reader.of(people.me(), false));
        for (ProposalRepository.Waiting event : events) {
            String page = "/proposal/list.xhtml?event=" + event.eventId();
            // As long as more can come in, there is nothing to decide between.
            if (decided.contains(event.eventId()) && !open.contains(event.eventId())) {
                todos.add(todo("todo.proposal.decide", event.proposals(), event, page));
            }
            long mine = unreviewed.getOrDefault(event.eventId(), 0L);
            if (mine > 0) {
                todos.add(todo("todo.proposal.review", mine, event, page + "&unreviewed=true"));
            }
        }
    }

    private static TodoItem todo(
            String key, long number, ProposalRepository.Waiting event, String page) {
        return TodoItem.of(event.eventId(), event.eventTitle(), key, List.of(number), page, null);
    }
}
