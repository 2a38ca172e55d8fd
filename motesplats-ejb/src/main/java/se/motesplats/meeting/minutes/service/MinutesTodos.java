package se.motesplats.meeting.minutes.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.meeting.group.service.MeetingReach;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Minutes that wait: for a yes of those who are named, and for their secretary. */
@ApplicationScoped
class MinutesTodos implements TodoSource {

    /** Days within which minutes of a meeting are asked for. */
    private static final int DAYS = 14;

    @PersistenceContext private EntityManager em;
    @Inject private MeetingRights rights;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        List<TodoItem> todos = new ArrayList<>();
        if (!caller.isAnonymous()) {
            approve(caller.personId(), todos);
            write(todos);
        }
        return todos;
    }

    private void approve(long person, List<TodoItem> todos) {
        MeetingReach own = rights.own();
        if (own.isNothing()) {
            return;
        }
        Query query =
                em.createNativeQuery(
                        """
                        select m.id, g.name, m.day from minutes_approval a
                        join minutes_version v on v.id = a.version_id join meeting_minutes n on n.id = v.minutes_id
                        join meeting m on m.id = n.meeting_id join meeting_group g on g.id = m.group_id
                        where a.person_id = ?1 and a.answered_at is null and n.status = 'SENT'
                        and v.number = (select max(w.number) from minutes_version w where w.minutes_id = n.id)
                        and\s"""
                                + own.groupsSql("g", 2)
                                + " order by m.day, m.id");
        query.setParameter(1, person);
        own.bind(query, 2);
        ResultRow.of(query)
                .forEach(
                        row ->
                                todos.add(
                                        todo(
                                                row,
                                                "todo.meeting.notes.approve",
                                                "/meeting/minutesanswer.xhtml?meeting=")));
    }

    private void write(List<TodoItem> todos) {
        MeetingReach reach = rights.secretary();
        if (reach.isNothing()) {
            return;
        }
        Query query =
                em.createNativeQuery(
                        """
                        select m.id, g.name, m.day, n.status from meeting m
                        join meeting_group g on g.id = m.group_id left join meeting_minutes n on n.meeting_id = m.id
                        where m.status = 'HELD' and ((n.id is null and m.day >= ?1) or n.status in ('DRAFT', 'APPROVED'))
                        and\s"""
                                + reach.groupsSql("g", 2)
                                + " order by m.day, m.id");
        query.setParameter(1, Date.valueOf(rights.today().minusDays(DAYS)));
        reach.bind(query, 2);
        for (ResultRow row : ResultRow.of(query)) {
            if (row.isNull(3)) {
                todos.add(todo(row, "todo.meeting.notes.make", "/meeting/sitting.xhtml?meeting="));
            } else if (row.text(3).equals("DRAFT")) {
                todos.add(
                        todo(
                                row,
                                "todo.meeting.notes.write",
                                "/meeting/minutesedit.xhtml?meeting="));
            } else {
                todos.add(
                        todo(
                                row,
                                "todo.meeting.notes.publish",
                                "/meeting/minutessteps.xhtml?meeting="));
            }
        }
    }

    private static TodoItem todo(ResultRow row, String key, String page) {
        return new TodoItem(
                null,
                null,
                key,
                List.of(row.text(1), row.day(2)),
                page + row.number(0),
                SwedishTime.endOf(row.day(2).plusDays(DAYS)));
    }
}
