package se.motesplats.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Mails that were refused for good or came back: somebody waits for them in vain. */
@ApplicationScoped
class MailTodos implements TodoSource {

    /** Whoever has not got a mail for so long knows by other means. */
    private static final Duration FRESH = Duration.ofDays(30);

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    private record Failed(
            @Nullable Long eventId, @Nullable String title, long mails, OutboxStatus status) {}

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (!caller.grants().allowSomewhere(Permission.MAILING_MANAGE)
                && !caller.may(Permission.JOB_ADMINISTER, Scope.system())) {
            return List.of();
        }
        return failed().stream()
                .filter(row -> seesTo(caller, row.eventId()))
                .map(MailTodos::todo)
                .toList();
    }

    /** Those who steer the event's mails; where it has none to do it, whoever runs the house. */
    private static boolean seesTo(Caller caller, @Nullable Long eventId) {
        Scope scope = eventId == null ? Scope.system() : Scope.event(eventId);
        return caller.may(Permission.MAILING_MANAGE, scope)
                || (eventId == null && caller.may(Permission.JOB_ADMINISTER, scope));
    }

    private List<Failed> failed() {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select m.event_id, e.title, count(*), m.status from outbox_mail m left join event e on e.id = m.event_id
                                where m.status in ('FAILED', 'BOUNCED') and m.created_at >= ?1
                                group by m.event_id, e.title, m.status order by m.event_id nulls last, m.status desc
                                """)
                                .setParameter(1, Timestamp.from(clock.instant().minus(FRESH))))
                .stream()
                .map(
                        row ->
                                new Failed(
                                        row.numberOrNull(0),
                                        row.textOrNull(1),
                                        row.number(2),
                                        row.constant(OutboxStatus.class, 3)))
                .toList();
    }

    private static TodoItem todo(Failed row) {
        return new TodoItem(
                row.eventId(),
                row.title(),
                row.status() == OutboxStatus.FAILED ? "todo.mail.failed" : "todo.mail.bounced",
                List.of(row.mails()),
                "/mailing/list.xhtml?"
                        + (row.eventId() == null ? "" : "event=" + row.eventId() + '&')
                        + "status="
                        + row.status(),
                null);
    }
}
