package se.motesplats.meeting.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.MeetingReach;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** What the secretary of a group has to do: call to the next meeting, decide on suggestions. */
@ApplicationScoped
class CallTodos implements TodoSource {

    private static final int DAYS = 14;

    @PersistenceContext private EntityManager em;
    @Inject private MeetingRights rights;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        MeetingReach reach = rights.secretary();
        if (caller.isAnonymous() || reach.isNothing()) {
            return List.of();
        }
        LocalDate today = rights.today();
        List<TodoItem> todos = new ArrayList<>();
        TypedQuery<Meeting> uncalled =
                em.createQuery(
                                "select m from Meeting m join fetch m.meetingGroup where m.status = :planned"
                                        + " and m.day between :from and :to and "
                                        + reach.groups("m.meetingGroup")
                                        + " order by m.day, m.id",
                                Meeting.class)
                        .setParameter("planned", MeetingStatus.PLANNED)
                        .setParameter("from", today)
                        .setParameter("to", today.plusDays(DAYS));
        for (Meeting meeting : reach.bind(uncalled).getResultList()) {
            todos.add(
                    todo(
                            meeting,
                            "todo.meeting.call",
                            ChronoUnit.DAYS.between(today, meeting.getDay())));
        }
        TypedQuery<Meeting> suggested =
                em.createQuery(
                                "select m from AgendaItem i join i.meeting m join fetch m.meetingGroup where i.state = :suggested"
                                        + " and m.status in :open and m.day >= :from and "
                                        + reach.groups("m.meetingGroup")
                                        + " order by m.day, m.id",
                                Meeting.class)
                        .setParameter("suggested", AgendaItemState.SUGGESTED)
                        .setParameter("open", MeetingStatus.open())
                        .setParameter("from", today);
        Map<Meeting, Long> waiting = new LinkedHashMap<>();
        reach.bind(suggested).getResultList().forEach(m -> waiting.merge(m, 1L, Long::sum));
        waiting.forEach(
                (meeting, number) -> todos.add(todo(meeting, "todo.meeting.suggested", number)));
        return todos;
    }

    private static TodoItem todo(Meeting meeting, String key, long number) {
        return new TodoItem(
                null,
                null,
                key,
                List.of(meeting.getGroup().getName(), meeting.getDay(), number),
                "/meeting/agenda.xhtml?meeting=" + meeting.getId(),
                SwedishTime.endOf(meeting.getDay()));
    }
}
