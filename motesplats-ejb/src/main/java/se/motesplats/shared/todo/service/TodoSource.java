package se.motesplats.shared.todo.service;

import java.util.List;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.usecase.service.Caller;

/** A feature that knows what a person has to do; the start page gathers all of them. */
public interface TodoSource {
    /** What the caller has to do now, in this feature. */
    List<TodoItem> todos(Caller caller);
}
