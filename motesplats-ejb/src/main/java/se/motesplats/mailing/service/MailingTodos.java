package se.motesplats.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Mailings that wait for somebody else's yes, were sent back, or did not go at their time. */
@ApplicationScoped
class MailingTodos implements TodoSource {

    /** Who wrote or asked does not answer; who asked sees what was answered. */
    private static final String ALL =
            """
            select m.id, e.id, e.title, m.subject_sv,
                case when m.turned_back is not null then 'todo.mailing.turnedBack'
                     when a.decided_at is null then 'todo.mailing.approve' else 'todo.mailing.sentBack' end, coalesce(a.people, 0)
              from mailing m join event e on e.id = m.event_id
              left join mailing_approval a on a.mailing_id = m.id and a.void_at is null
             where m.status = 'DRAFT' and (m.turned_back is not null
                or a.decided_at is null and a.asked_by <> ?1 and m.written_by <> ?1
                or not a.approved and a.asked_by = ?1)
             order by m.id
            """;

    @PersistenceContext private EntityManager em;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (!caller.grants().allowSomewhere(Permission.MAILING_MANAGE)) {
            return List.of();
        }
        return ResultRow.of(em.createNativeQuery(ALL).setParameter(1, caller.personId())).stream()
                .filter(row -> caller.may(Permission.MAILING_MANAGE, Scope.event(row.number(1))))
                .map(
                        row ->
                                TodoItem.of(
                                        row.number(1),
                                        row.text(2),
                                        row.text(4),
                                        List.of(row.text(3), row.small(5)),
                                        "/mailing/send.xhtml?mailing=" + row.number(0),
                                        null))
                .toList();
    }
}
