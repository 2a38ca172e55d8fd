package se.motesplats.overview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        boolean all = caller.grants().allowEverywhere(Permission.EVENT_EDIT);
        Set<Long> own = caller.grants().eventIds(Permission.EVENT_EDIT);
        return all || !own.isEmpty() ? at(all ? null : own) : List.of();
    }

    @Override
    @Transactional
    public List<TodoItem> todosOf(Caller caller, long eventId) {
        return caller.may(Permission.EVENT_EDIT, Scope.event(eventId))
                ? at(Set.of(eventId))
                : List.of();
    }

    private List<TodoItem> at(@Nullable Set<Long> ids) {
        Query query =
                em.createQuery(
                        "select e.id, e.title from Event e where e.status = :planned and e.lastDay < :today"
                                + (ids == null ? "" : " and e.id in :ids")
                                + " order by e.lastDay desc, e.id");
        if (ids != null) {
            query.setParameter("ids", ids);
        }
        return ResultRow.of(
                        query.setParameter("planned", EventStatus.PLANNED)
                                .setParameter("today", SwedishTime.dayOf(clock.instant()))
                                .setMaxResults(MOST))
                .stream()
                .map(
                        row ->
                                TodoItem.of(
                                        row.number(0),
                                        row.text(1),
                                        "todo.event.complete",
                                        List.of(),
                                        "/event/decide.xhtml?event=" + row.number(0),
                                        null))
                .toList();
    }
}
