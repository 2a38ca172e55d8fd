package se.motesplats.proposal.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** A call that ends within a week: the last days to remind somebody, or to give more time. */
@ApplicationScoped
class CallTodos implements TodoSource {

    private static final int DAYS = 7;

    @Inject private ProposalRepository repository;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (!caller.grants().allowSomewhere(Permission.EVENT_EDIT)) {
            return List.of();
        }
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        return repository.closing(now, today, today.plusDays(DAYS)).stream()
                .filter(call -> caller.may(Permission.EVENT_EDIT, Scope.event(call.eventId())))
                .map(
                        call ->
                                TodoItem.of(
                                        call.eventId(),
                                        call.eventTitle(),
                                        "todo.call.closes",
                                        List.of(call.received()),
                                        "/proposal/call.xhtml?event=" + call.eventId(),
                                        SwedishTime.endOf(call.lastDay())))
                .toList();
    }
}
