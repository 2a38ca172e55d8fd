package se.motesplats.meeting.guest.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Wishes to sit in that wait for an answer, for the contacts and secretaries of the groups. */
@ApplicationScoped
class GuestTodos implements TodoSource {

    @PersistenceContext private EntityManager em;
    @Inject private MeetingRights rights;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (caller.isAnonymous()) {
            return List.of();
        }
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                        select g.id, g.name, count(distinct v.id), min(m.day)
                                        from meeting_guest v join meeting m on m.id = v.meeting_id
                                        join meeting_group g on g.id = m.group_id
                                        join appointed_representative a on a.group_id = g.id and a.person_id = ?1
                                         and a.role in ('CONTACT', 'SECRETARY') and a.valid_from <= ?2
                                         and (a.valid_to is null or a.valid_to >= ?2)
                                        where v.status = 'ASKED' and m.status in ('PLANNED', 'CALLED') and m.day >= ?2
                                        group by g.id, g.name order by min(m.day), g.id
                                        """)
                                .setParameter(1, caller.personId())
                                .setParameter(2, java.sql.Date.valueOf(rights.today())))
                .stream()
                .map(
                        r ->
                                new TodoItem(
                                        null,
                                        null,
                                        "todo.meeting.guests",
                                        List.of(r.small(2), r.text(1)),
                                        "/meeting/guests.xhtml?group=" + r.number(0),
                                        SwedishTime.endOf(r.day(3).minusDays(1))))
                .toList();
    }
}
