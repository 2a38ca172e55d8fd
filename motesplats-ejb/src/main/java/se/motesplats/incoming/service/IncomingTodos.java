package se.motesplats.incoming.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Complaints that nobody has looked at. */
@ApplicationScoped
class IncomingTodos implements TodoSource {

    private static final Duration FRESH = Duration.ofDays(30);

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (!caller.may(Permission.JOB_ADMINISTER, Scope.system())) {
            return List.of();
        }
        long complaints =
                ResultRow.number(
                        em.createNativeQuery(
                                        "select count(*) from incoming_mail where kind = 'COMPLAINT' and taken_at >= ?1")
                                .setParameter(1, Timestamp.from(clock.instant().minus(FRESH))));
        return complaints == 0
                ? List.of()
                : List.of(
                        new TodoItem(
                                null,
                                null,
                                "todo.incoming.complaints",
                                List.of(complaints),
                                "/incoming/list.xhtml?show=COMPLAINT",
                                null));
    }
}
