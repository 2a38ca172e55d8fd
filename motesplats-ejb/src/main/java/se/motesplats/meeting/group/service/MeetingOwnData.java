package se.motesplats.meeting.group.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.GuestStatus;
import se.motesplats.shared.database.service.ResultRow;

/** What somebody is and was in groups, and the meetings that somebody asked to sit in on. */
@ApplicationScoped
class MeetingOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 16;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(groups(personId), guests(personId));
    }

    private OwnData groups(long personId) {
        return new OwnData(
                "groups",
                List.of("group", "role", "organisation", "from", "to", "appointedBy"),
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select g.name, a.role, o.name, a.valid_from, a.valid_to, a.appointed_by
                                                from appointed_representative a join meeting_group g on g.id = a.group_id
                                                left join group_organisation o on o.id = a.group_organisation_id
                                                where a.person_id = ?1 order by a.valid_from, a.id
                                                """)
                                        .setParameter(1, personId))
                        .stream()
                        .map(
                                r ->
                                        OwnData.row(
                                                r.text(0),
                                                r.constant(GroupRole.class, 1),
                                                r.textOrNull(2),
                                                r.day(3),
                                                r.isNull(4) ? null : r.day(4),
                                                r.textOrNull(5)))
                        .toList());
    }

    private OwnData guests(long personId) {
        return new OwnData(
                "guests",
                List.of("group", "day", "status", "asked"),
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select g.name, m.day, v.status, v.asked_at
                                                from meeting_guest v join meeting m on m.id = v.meeting_id
                                                join meeting_group g on g.id = m.group_id
                                                where v.person_id = ?1 order by v.asked_at, v.id
                                                """)
                                        .setParameter(1, personId))
                        .stream()
                        .map(
                                r ->
                                        OwnData.row(
                                                r.text(0),
                                                r.day(1),
                                                r.constant(GuestStatus.class, 2),
                                                r.instant(3)))
                        .toList());
    }
}
