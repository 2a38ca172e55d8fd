package se.motesplats.seat.recount.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Seats that do not add up are looked into: by the administrator, and by the coordinator. */
@ApplicationScoped
public class RecountTodos implements TodoSource {

    @Inject private RecountRepository repository;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        boolean administers = caller.may(Permission.JOB_ADMINISTER, Scope.system());
        if (!administers && !caller.grants().allowSomewhere(Permission.SEAT_ALLOCATE)) {
            return List.of();
        }
        Map<Long, List<SeatDifference>> byEvent = new LinkedHashMap<>();
        for (SeatDifference difference : repository.open(null)) {
            byEvent.computeIfAbsent(difference.eventId(), id -> new ArrayList<>()).add(difference);
        }
        List<TodoItem> items = new ArrayList<>();
        byEvent.forEach(
                (event, differences) -> {
                    boolean coordinates = caller.may(Permission.SEAT_ALLOCATE, Scope.event(event));
                    if (coordinates || administers) {
                        items.add(
                                TodoItem.of(
                                        event,
                                        differences.get(0).eventTitle(),
                                        "todo.pool.recount",
                                        List.of(differences.size()),
                                        coordinates
                                                ? "/seat/pool.xhtml?event=" + event
                                                : "/job/list.xhtml",
                                        null));
                    }
                });
        return items;
    }
}
