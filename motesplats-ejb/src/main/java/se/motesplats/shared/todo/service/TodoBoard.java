package se.motesplats.shared.todo.service;

import java.io.Serializable;
import java.util.List;
import se.motesplats.shared.TodoItem;

/**
 * What somebody has to do.
 *
 * @param now the earliest date first, those without a date last
 * @param later what was put off, what comes back first in front
 */
public record TodoBoard(List<TodoItem> now, List<PutOff> later) implements Serializable {

    public TodoBoard {
        now = List.copyOf(now);
        later = List.copyOf(later);
    }
}
