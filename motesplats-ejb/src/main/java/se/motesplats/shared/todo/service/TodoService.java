package se.motesplats.shared.todo.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What the caller has to do, gathered from all features. */
@Stateless
@UseCase
public class TodoService {

    @Inject @Any private Instance<TodoSource> sources;
    @Inject private Caller caller;

    /** The earliest date first, those without a date last; nothing for who is not logged in. */
    @AllowEveryone
    @ReadOnly
    public List<TodoItem> list() {
        return sources.stream()
                .flatMap(source -> source.todos(caller).stream())
                .sorted(
                        Comparator.comparing(
                                TodoItem::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
