package se.motesplats.seat.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.shared.database.service.ResultRow;

/** The way of the seats, which triggers of the database write. */
@Dependent
public class SeatMoveRepository {

    private static final String WHERE =
            """
             from seat_move m
             left join allocation f on f.id = m.from_id and f.event_id = m.event_id left join organisation fo on fo.id = f.organisation_id
             left join allocation t on t.id = m.to_id and t.event_id = m.event_id left join organisation t_o on t_o.id = t.organisation_id
             where m.event_id = ?1 and (?2 = '' or m.kind = ?2)
               and (?3 = '' or (f.purpose = 'UNIT' and fo.path like ?3 || '%') or (t.purpose = 'UNIT' and t_o.path like ?3 || '%'))
            """;

    /**
     * The last move that ended because the event's distribution was opened again; what went before
     * it is told of seats that are no more. The event is to be put in.
     */
    public static final String REOPENED =
            """
            select coalesce(max(v.id), 0) from allocation_round k
            join seat x on x.event_id = k.event_id and x.void_at = k.reopened_at
            join seat_move v on v.seat_id = x.id and v.kind = 'VOID' where k.event_id = %s and k.reopened_at is not null
            """;

    /**
     * How many seats units have returned to the pool of the event or lost at a recall, whatever
     * became of them since. The event is the first parameter.
     */
    static final String GONE =
            """
            select w.id as allocation_id, count(*) as seats from allocation w
            join seat_move g on g.from_id = w.id and g.event_id = w.event_id and g.kind in ('RETURNED', 'RECALLED')
            join allocation y on y.id = g.to_id and y.event_id = w.event_id and y.purpose = 'FREE'
            where w.event_id = ?1 and w.purpose = 'UNIT' and g.id > (%s) group by w.id
            """
                    .formatted(REOPENED.formatted("?1"));

    /** What makes moves one line: moved together, from one place to another, for one reason. */
    private static final String GROUP =
            " group by m.tx, m.kind, m.from_id, m.to_id, f.purpose, fo.name, t.purpose, t_o.name, m.actor_id, m.on_behalf_of, m.system_name, m.reason";

    @PersistenceContext private EntityManager em;

    /** Says for the rest of the transaction what the moves of seats are. */
    public void say(SeatMoveKind kind, @Nullable String reason) {
        em.createNativeQuery(
                        "select set_config('motesplats.move_kind', ?1, true), set_config('motesplats.move_reason', ?2, true)")
                .setParameter(1, kind.name())
                .setParameter(2, reason == null ? "" : reason)
                .getSingleResult();
    }

    /** Lets the kinds of moves follow from where the seats go, again. */
    public void sayNothing() {
        em.createNativeQuery(
                        "select set_config('motesplats.move_kind', '', true), set_config('motesplats.move_reason', '', true)")
                .getSingleResult();
    }

    long count(SeatMoveFilter filter, @Nullable String path) {
        return ResultRow.number(
                bind(
                        em.createNativeQuery(
                                "select count(*) from (select 1" + WHERE + GROUP + ") g"),
                        filter,
                        path));
    }

    /** The latest first. */
    List<SeatMoveRow> list(SeatMoveFilter filter, @Nullable String path, int first, int max) {
        return list("", filter, path, first, max);
    }

    /**
     * What has become of the seats since they were given out, for the distribution that holds; the
     * latest first.
     */
    public List<SeatMoveRow> sinceGranted(long eventId, int max) {
        return list(
                " and m.kind not in ('GRANTED', 'VOID') and m.id > (%s)"
                        .formatted(REOPENED.formatted("?1")),
                new SeatMoveFilter(eventId, null, null),
                null,
                0,
                max);
    }

    private List<SeatMoveRow> list(
            String only, SeatMoveFilter filter, @Nullable String path, int first, int max) {
        return ResultRow.of(
                        bind(
                                        em.createNativeQuery(
                                                """
                                        select g.*,
                                               case when not a.protected_identity then trim(a.given_name || ' ' || a.family_name) end,
                                               case when not b.protected_identity then trim(b.given_name || ' ' || b.family_name) end,
                                               (select string_agg(distinct o.name, E'\\n') from allocation x join organisation o on o.id = x.organisation_id
                                                 where x.id = any (g.origins))
                                          from (select max(m.id) as last_id, m.kind, count(*) as seats, f.purpose as from_purpose, fo.name as from_name,
                                                       t.purpose as to_purpose, t_o.name as to_name, max(m.at) as at, m.actor_id, m.on_behalf_of,
                                                       m.system_name, m.reason,
                                                       array_agg(distinct m.origin_id) filter (where m.origin_id is not null) as origins
                                        """
                                                        + WHERE
                                                        + only
                                                        + GROUP
                                                        + """
                                                 order by max(m.id) desc limit ?4 offset ?5) g
                                                 left join person a on a.id = g.actor_id
                                                 left join person b on b.id = g.on_behalf_of
                                                 order by g.last_id desc
                                                """),
                                        filter,
                                        path)
                                .setParameter(4, max)
                                .setParameter(5, first))
                .stream()
                .map(SeatMoveRepository::row)
                .toList();
    }

    private static Query bind(Query query, SeatMoveFilter filter, @Nullable String path) {
        SeatMoveKind kind = filter.kind();
        return query.setParameter(1, filter.eventId())
                .setParameter(2, kind == null ? "" : kind.name())
                .setParameter(3, path == null ? "" : path);
    }

    private static SeatMoveRow row(ResultRow c) {
        return new SeatMoveRow(
                c.number(0),
                c.constant(SeatMoveKind.class, 1),
                c.number(2),
                place(c, 3, 4),
                place(c, 5, 6),
                names(c.textOrNull(15)),
                c.instant(7),
                !c.isNull(8) || !c.isNull(10),
                c.textOrNull(13),
                !c.isNull(9),
                c.textOrNull(14),
                c.textOrNull(10),
                c.textOrNull(11));
    }

    private static SeatMoveRow.@Nullable Place place(ResultRow c, int purpose, int name) {
        AllocationPurpose what = c.constantOrNull(AllocationPurpose.class, purpose);
        String unit = c.textOrNull(name);
        return what == null || unit == null ? null : new SeatMoveRow.Place(what, unit);
    }

    private static List<String> names(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().toList();
    }
}
