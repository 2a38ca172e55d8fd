package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.shared.database.service.ResultRow;

/** What somebody is to do, and was to do, after meetings. */
@ApplicationScoped
class ActionOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 14;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "actions",
                        List.of("group", "day", "action", "dueDay", "status", "outcome"),
                        ResultRow.of(
                                        em.createNativeQuery(
                                                        """
                                                        select g.name, m.day, a.text, a.due_day, a.status, a.status_words
                                                        from action_item a join meeting m on m.id = a.meeting_id
                                                        join meeting_group g on g.id = m.group_id
                                                        where a.owner_id = ?1 order by m.day, a.id
                                                        """)
                                                .setParameter(1, personId))
                                .stream()
                                .map(
                                        r ->
                                                OwnData.row(
                                                        r.text(0),
                                                        r.day(1),
                                                        r.text(2),
                                                        r.isNull(3) ? null : r.day(3),
                                                        r.constant(ActionStatus.class, 4),
                                                        r.textOrNull(5)))
                                .toList()));
    }
}
