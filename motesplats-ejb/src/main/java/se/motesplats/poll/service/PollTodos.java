package se.motesplats.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.poll.PollStatus;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** What the caller has to do with polls: answer, or choose the date. */
@ApplicationScoped
class PollTodos implements TodoSource {

    @Inject private PollReader reader;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (caller.isAnonymous()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<TodoItem> todos = new ArrayList<>();
        for (PollListItem poll : reader.list(caller.personId(), now)) {
            String page = "/poll/view.xhtml?poll=" + poll.id();
            if (!poll.editor() && poll.status() == PollStatus.OPEN && poll.mine() < poll.dates()) {
                todos.add(
                        new TodoItem(
                                null,
                                null,
                                "todo.poll.answer",
                                List.of(poll.title()),
                                page,
                                SwedishTime.endOf(poll.lastDay()).minusSeconds(1)));
            } else if (poll.editor() && poll.status() == PollStatus.CLOSED && poll.asked() > 0) {
                todos.add(
                        new TodoItem(
                                null, null, "todo.poll.choose", List.of(poll.title()), page, null));
            }
        }
        return todos;
    }

    @Override
    public List<TodoItem> todosOf(Caller caller, long eventId) {
        return List.of();
    }
}
