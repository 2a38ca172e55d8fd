package se.motesplats.meeting.around.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.group.service.MeetingReach;
import se.motesplats.shared.database.service.ResultRow;

/** Attendance in numbers, from the database. */
@Dependent
class MeetingYearRepository {

    /** The meetings at which attendance was noted; of the year in the first place. */
    private static final String SAT =
            """
            from meeting m join meeting_group g on g.id = m.group_id
            where m.status <> 'CANCELLED' and exists (select 1 from meeting_attendance n where n.meeting_id = m.id) and\s""";

    private static final String OF_YEAR =
            " and m.day >= make_date(?1, 1, 1) and m.day < make_date(?1 + 1, 1, 1)";

    @PersistenceContext private EntityManager em;

    /** How much there was in a year. */
    record Sum(int meetings, int visitors) {}

    /** Years with such meetings, the latest first. */
    List<Integer> years(MeetingReach reach, @Nullable Long groupId) {
        Query query =
                em.createNativeQuery(
                        "select distinct cast(extract(year from m.day) as integer) as y "
                                + SAT
                                + reached(reach, groupId, 2)
                                + " order by y desc");
        bind(query, reach, groupId);
        return ResultRow.of(query).stream().map(row -> row.small(0)).toList();
    }

    Sum sum(MeetingReach reach, @Nullable Long groupId, int year) {
        Query query =
                em.createNativeQuery(
                        "select count(*), coalesce(sum((select count(*) from meeting_attendance v where"
                                + " v.meeting_id = m.id and v.visitor_name is not null)), 0) "
                                + SAT
                                + reached(reach, groupId, 2)
                                + OF_YEAR);
        query.setParameter(1, year);
        bind(query, reach, groupId);
        ResultRow row = ResultRow.of(query).get(0);
        return new Sum(row.small(0), row.small(1));
    }

    /**
     * Organisations that took part in such meetings; one of the tree is the same in all groups, one
     * that has only a name where it is called the same.
     */
    List<AttendanceRow> rows(MeetingReach reach, @Nullable Long groupId, int year) {
        Query query =
                em.createNativeQuery(
                        "with sat as (select m.id, m.group_id, m.day "
                                + SAT
                                + reached(reach, groupId, 2)
                                + OF_YEAR
                                + """
                                )
                                select max(o.name) as name, count(distinct s.id),
                                       count(distinct s.id) filter (where a.presence = 'PRESENT'),
                                       count(a.id) filter (where a.presence = 'PRESENT'),
                                       count(a.id) filter (where a.presence = 'EXCUSED'),
                                       count(a.id) filter (where a.presence = 'ABSENT')
                                from group_organisation o
                                join sat s on s.group_id = o.group_id and s.day >= o.valid_from
                                    and (o.valid_to is null or s.day <= o.valid_to)
                                left join (meeting_attendance a join appointed_representative p on p.id = a.seat_id)
                                    on a.meeting_id = s.id and p.group_organisation_id = o.id
                                group by coalesce('#' || o.organisation_id, o.name)
                                order by max(o.name) collate "sv-SE-x-icu", coalesce('#' || o.organisation_id, o.name)
                                """);
        query.setParameter(1, year);
        bind(query, reach, groupId);
        return ResultRow.of(query).stream().map(AttendanceRow::of).toList();
    }

    /** Of the group in the second place, or of all that are reached, from that place on. */
    private static String reached(MeetingReach reach, @Nullable Long groupId, int first) {
        return groupId == null ? reach.groupsSql("g", first) : "g.id = ?" + first;
    }

    private static void bind(Query query, MeetingReach reach, @Nullable Long groupId) {
        if (groupId == null) {
            reach.bind(query, 2);
        } else {
            query.setParameter(2, groupId);
        }
    }
}
