package se.motesplats.meeting.minutes.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.util.List;
import se.motesplats.meeting.group.service.MeetingReach;
import se.motesplats.shared.database.service.ResultRow;

/** Lists of minutes that are published, as far as somebody may read them. */
@Dependent
class MinutesQuery {

    /** Published to everybody, by a group that is open still. */
    static final String PUBLIC = "(v.audience = 'EVERYBODY' and g.open and g.status <> 'ENDED')";

    private static final String FROM =
            " from minutes_version v join meeting_minutes n on n.id = v.minutes_id"
                    + " join meeting m on m.id = n.meeting_id join meeting_group g on g.id = m.group_id"
                    + " where v.latest and ";

    private static final String SWEDISH = " collate \"sv-SE-x-icu\"";

    @PersistenceContext private EntityManager em;

    /** The latest meeting first. */
    List<MinutesListItem> list(MeetingReach reach, MinutesFilter filter, int first, int max) {
        Query query =
                em.createNativeQuery(
                        "select "
                                + MinutesListItem.COLUMNS
                                + condition(reach, filter)
                                + " order by m.day desc, m.starts_at desc, m.id desc");
        bind(query, reach, filter);
        return ResultRow.of(query.setFirstResult(first).setMaxResults(max)).stream()
                .map(MinutesListItem::of)
                .toList();
    }

    int count(MeetingReach reach, MinutesFilter filter) {
        Query query = em.createNativeQuery("select count(*)" + condition(reach, filter));
        bind(query, reach, filter);
        return (int) ResultRow.number(query);
    }

    private static String readable(MeetingReach reach, int place) {
        return '(' + reach.groupsSql("g", place) + " or " + PUBLIC + ')';
    }

    /** With numbered places from one on; {@link #bind} fills them. */
    private static String condition(MeetingReach reach, MinutesFilter filter) {
        int place = 1 + reach.placesSql();
        StringBuilder sql = new StringBuilder(FROM).append(readable(reach, 1));
        if (filter.group() != null) {
            sql.append(" and g.id = ?").append(place++);
        }
        if (filter.year() != null) {
            sql.append(" and m.day between ?").append(place++).append(" and ?").append(place++);
        }
        if (filter.organisation() != null) {
            sql.append(
                            " and exists (select 1 from meeting_attendance a"
                                    + " join appointed_representative s on s.id = a.seat_id"
                                    + " join group_organisation o on o.id = s.group_organisation_id"
                                    + " where a.meeting_id = m.id and a.presence = 'PRESENT' and o.name = ?")
                    .append(place++)
                    .append(')');
        }
        if (!filter.query().isEmpty()) {
            sql.append(" and search_words(v.title, v.text) @@ (to_tsquery('pg_catalog.swedish', ?")
                    .append(place)
                    .append(") || to_tsquery('pg_catalog.simple', ?")
                    .append(place)
                    .append("))");
        }
        return sql.toString();
    }

    private static void bind(Query query, MeetingReach reach, MinutesFilter filter) {
        int place = reach.bind(query, 1);
        if (filter.group() != null) {
            query.setParameter(place++, filter.group());
        }
        if (filter.year() != null) {
            query.setParameter(place++, Date.valueOf(filter.from()));
            query.setParameter(place++, Date.valueOf(filter.to()));
        }
        if (filter.organisation() != null) {
            query.setParameter(place++, filter.organisation());
        }
        if (!filter.query().isEmpty()) {
            query.setParameter(place, filter.query());
        }
    }

    MinutesChoices choices(MeetingReach reach) {
        return new MinutesChoices(
                rows(
                                reach,
                                "select distinct g.id, g.name" + SWEDISH + " as called",
                                " order by called, g.id")
                        .stream()
                        .map(r -> new MinutesChoices.Group(r.number(0), r.text(1)))
                        .toList(),
                rows(
                                reach,
                                "select distinct extract(year from m.day) as of_year, 0",
                                " order by of_year desc")
                        .stream()
                        .map(r -> r.small(0))
                        .toList(),
                organisations(reach));
    }

    private List<String> organisations(MeetingReach reach) {
        return rows(
                        reach,
                        "select distinct o.name" + SWEDISH + " as called, 0",
                        " order by called",
                        " and exists (select 1 from meeting_attendance a"
                                + " join appointed_representative s on s.id = a.seat_id"
                                + " where a.meeting_id = m.id and a.presence = 'PRESENT'"
                                + " and s.group_organisation_id = o.id)")
                .stream()
                .map(r -> r.text(0))
                .toList();
    }

    private List<ResultRow> rows(MeetingReach reach, String select, String order) {
        Query query = em.createNativeQuery(select + FROM + readable(reach, 1) + order);
        reach.bind(query, 1);
        return ResultRow.of(query);
    }

    private List<ResultRow> rows(MeetingReach reach, String select, String order, String more) {
        Query query =
                em.createNativeQuery(
                        select
                                + FROM.replace(
                                        " where ",
                                        " join group_organisation o on o.group_id = g.id where ")
                                + readable(reach, 1)
                                + more
                                + order);
        reach.bind(query, 1);
        return ResultRow.of(query);
    }
}
