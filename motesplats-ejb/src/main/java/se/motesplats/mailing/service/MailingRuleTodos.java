package se.motesplats.mailing.service;

import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import se.motesplats.shared.Scope;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Mailings that came along with a copied event: somebody has to look at them and turn them on. */
@ApplicationScoped
class MailingRuleTodos implements TodoSource {

    @PersistenceContext private EntityManager em;

    private record Waiting(long eventId, String title, long mailings) {}

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (!caller.grants().allowSomewhere(MAILING_MANAGE)) {
            return List.of();
        }
        return waiting().stream()
                .filter(row -> caller.may(MAILING_MANAGE, Scope.event(row.eventId())))
                .map(
                        row ->
                                TodoItem.of(
                                        row.eventId(),
                                        row.title(),
                                        "todo.mail.following",
                                        List.of(row.mailings()),
                                        "/mailing/usual.xhtml?event=" + row.eventId(),
                                        null))
                .toList();
    }

    private List<Waiting> waiting() {
        return ResultRow.of(
                        em.createNativeQuery(
                                """
                                select e.id, e.title, count(*) from mailing m join event e on e.id = m.event_id
                                where m.status = 'DRAFT' and m.rule_anchor is not null and e.status = 'PLANNED'
                                group by e.id, e.title order by e.id
                                """))
                .stream()
                .map(row -> new Waiting(row.number(0), row.text(1), row.number(2)))
                .toList();
    }
}
