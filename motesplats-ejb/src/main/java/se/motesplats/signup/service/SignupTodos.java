package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.util.List;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Who has said yes to a seat, can choose, and has chosen nothing yet. */
@ApplicationScoped
class SignupTodos implements TodoSource {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        return caller.findPersonId().map(this::toChoose).orElse(List.of());
    }

    private List<TodoItem> toChoose(long person) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select e.id, e.title, r.last_day from nomination n
                                join event e on e.id = n.event_id and e.status = 'PLANNED'
                                join signup_rule r on r.event_id = e.id and r.last_day >= ?2
                                where n.person_id = ?1 and n.status = 'ACCEPTED'
                                and exists (select from signup_session s where s.event_id = e.id and s.bookable and s.dropped_at is null)
                                and not exists (select from session_choice c where c.nomination_id = n.id and c.status in ('CHOSEN', 'WAITING'))
                                order by r.last_day, e.id
                                """)
                                .setParameter(1, person)
                                .setParameter(2, Date.valueOf(SwedishTime.dayOf(clock.instant()))))
                .stream()
                .map(
                        row ->
                                TodoItem.of(
                                        row.number(0),
                                        row.text(1),
                                        "todo.signup.choose",
                                        List.of(),
                                        "/signup/mine.xhtml?event=" + row.number(0),
                                        SwedishTime.endOf(row.day(2))))
                .toList();
    }
}
