package se.motesplats.shared.todo.service;

import java.util.List;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.usecase.service.Caller;

/** A feature that knows what a person has to do; the start page gathers all of them. */
public interface TodoSource {
    /** What the caller has to do now, in this feature. */
    List<TodoItem> todos(Caller caller);

    /**
     * What the caller has to do at one event. A source that looks at the nearest events only asks
     * for this one instead.
     */
    default List<TodoItem> todosOf(Caller caller, long eventId) {
        return todos(caller).stream().filter(item -> item.isOf(eventId)).toList();
    }
}
