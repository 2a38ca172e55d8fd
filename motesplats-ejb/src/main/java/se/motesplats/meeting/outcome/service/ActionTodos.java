package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import se.motesplats.meeting.outcome.ActionItem;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** What the caller has to do after meetings, also those of groups that the caller has left. */
@ApplicationScoped
class ActionTodos implements TodoSource {

    private static final int MOST = 50;

    @Inject private OutcomeRepository repository;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        return caller.isAnonymous()
                ? List.of()
                : caller
                        .findPersonId()
                        .map(person -> repository.openOf(person, MOST))
                        .orElse(List.of())
                        .stream()
                        .map(ActionTodos::todo)
                        .toList();
    }

    private static TodoItem todo(ActionItem action) {
        return new TodoItem(
                null,
                null,
                "todo.meeting.action",
                List.of(action.getText(), action.getMeeting().getGroup().getName()),
                "/meeting/action.xhtml?action=" + action.getId(),
                action.getDueDay().map(day -> SwedishTime.endOf(day).minusSeconds(1)).orElse(null));
    }

    @Override
    public List<TodoItem> todosOf(Caller caller, long eventId) {
        return List.of();
    }
}
