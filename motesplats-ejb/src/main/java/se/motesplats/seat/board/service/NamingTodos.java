package se.motesplats.seat.board.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/**
 * What the coordinator has to see to while others name: that little is left when the time ends, and
 * after it that seats come back which nobody has named.
 */
@ApplicationScoped
class NamingTodos implements TodoSource {

    private static final int DAYS = 7;

    @Inject private BoardRepository repository;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (!caller.grants().allowSomewhere(Permission.SEAT_ALLOCATE)) {
            return List.of();
        }
        LocalDate today = SwedishTime.dayOf(clock.instant());
        return repository.unnamed(clock.instant(), today, today.plusDays(DAYS)).stream()
                .filter(row -> caller.may(Permission.SEAT_ALLOCATE, Scope.event(row.eventId())))
                .map(row -> todo(row, row.deadline().isBefore(today)))
                .toList();
    }

    private static TodoItem todo(BoardRepository.Unnamed row, boolean over) {
        return TodoItem.of(
                row.eventId(),
                row.eventTitle(),
                over ? "todo.board.recall" : "todo.board.unnamed",
                List.of(row.seats(), row.units()),
                (over ? "/seat/pool.xhtml?event=" : "/seat/allocation.xhtml?event=")
                        + row.eventId(),
                over ? null : SwedishTime.endOf(row.deadline()));
    }
}
