package se.motesplats.overview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** An event that is over and has not been told so. */
@ApplicationScoped
class EndTodos implements TodoSource {

    /** The latest ones. */
    private static final int MOST = 50;

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (!caller.grants().allowSomewhere(Permission.EVENT_EDIT)) {
            return List.of();
        }
        return ResultRow.of(
                        em.createQuery(
                                        "select e.id, e.title from Event e where e.status = :planned and e.lastDay < :today"
                                                + " order by e.lastDay desc, e.id")
                                .setParameter("planned", EventStatus.PLANNED)
                                .setParameter("today", SwedishTime.dayOf(clock.instant()))
                                .setMaxResults(MOST))
                .stream()
                .filter(row -> caller.may(Permission.EVENT_EDIT, Scope.event(row.number(0))))
                .map(
                        row ->
                                TodoItem.of(
                                        row.number(0),
                                        row.text(1),
                                        "todo.event.complete",
                                        List.of(),
                                        "/event/status.xhtml?event=" + row.number(0),
                                        null))
                .toList();
    }
}
