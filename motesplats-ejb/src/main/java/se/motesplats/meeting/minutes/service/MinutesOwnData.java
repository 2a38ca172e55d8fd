package se.motesplats.meeting.minutes.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.shared.database.service.ResultRow;

/** Minutes that somebody sent, or was asked to approve, and what the person said. */
@ApplicationScoped
class MinutesOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 19;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "minutes",
                        List.of("group", "day", "minutesVersion", "sent", "answered", "words"),
                        ResultRow.of(
                                        em.createNativeQuery(
                                                        """
                                                        select g.name, m.day, v.number, v.sent_at, a.answered_at, a.words
                                                        from minutes_version v join meeting_minutes n on n.id = v.minutes_id
                                                        join meeting m on m.id = n.meeting_id
                                                        join meeting_group g on g.id = m.group_id
                                                        left join minutes_approval a on a.version_id = v.id and a.person_id = ?1
                                                        where v.sent_by_id = ?1 or a.id is not null order by v.sent_at, v.id
                                                        """)
                                                .setParameter(1, personId))
                                .stream()
                                .map(
                                        r ->
                                                OwnData.row(
                                                        r.text(0),
                                                        r.day(1),
                                                        r.small(2),
                                                        r.instant(3),
                                                        r.instantOrNull(4),
                                                        r.textOrNull(5)))
                                .toList()));
    }
}
