package se.motesplats.event.decision.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.database.service.ResultRow;

/** Coming events with what a decision about them needs to know. */
@Dependent
class DecidableRepository {

    private static final int MOST = 200;

    @PersistenceContext private EntityManager em;

    /**
     * The nearest first, those without a day last.
     *
     * @param all whether all events may be shown; otherwise those with the ids
     */
    List<DecidableEvent> coming(
            boolean all, Set<Long> ids, DecidableFilter filter, LocalDate today) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select e.id, e.version, e.title, s.name, e.first_day, e.last_day, e.season, e.attendance_mode, e.status, e.stays_digital,
                                    coalesce(e.venue, b.venue), case when e.venue is null then b.venue_address else e.venue_address end, e.online_url
                                from event e join event_series s on s.id = e.series_id
                                left join lateral (select o.venue, o.venue_address from event o where o.series_id = e.series_id and o.venue is not null
                                    order by o.first_day desc nulls last, o.id desc limit 1) b on e.venue is null
                                where (e.last_day >= ?1 or e.last_day is null) and e.status <> 'COMPLETED'
                                    and (?2 or e.id = any (cast(string_to_array(?3, ',') as bigint[])))
                                    and (?4 = 0 or e.series_id = ?4) and (?5 = '' or e.attendance_mode = ?5)
                                    and (?6 = '' or e.first_day <= cast(nullif(?6, '') as date))
                                order by e.first_day nulls last, e.id limit ?7
                                """)
                                .setParameter(1, java.sql.Date.valueOf(today))
                                .setParameter(2, all)
                                .setParameter(
                                        3,
                                        ids.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(",")))
                                .setParameter(4, Optional.ofNullable(filter.seriesId()).orElse(0L))
                                .setParameter(
                                        5,
                                        Optional.ofNullable(filter.mode())
                                                .map(Enum::name)
                                                .orElse(""))
                                .setParameter(
                                        6,
                                        Optional.ofNullable(filter.until())
                                                .map(LocalDate::toString)
                                                .orElse(""))
                                .setParameter(7, MOST))
                .stream()
                .map(
                        row ->
                                new DecidableEvent(
                                        row.number(0),
                                        row.small(1),
                                        row.text(2),
                                        row.text(3),
                                        day(row, 4),
                                        day(row, 5),
                                        row.textOrNull(6),
                                        row.constant(AttendanceMode.class, 7),
                                        row.constant(EventStatus.class, 8),
                                        row.textOrNull(9),
                                        row.textOrNull(10),
                                        row.textOrNull(11),
                                        row.textOrNull(12)))
                .toList();
    }

    private static @Nullable LocalDate day(ResultRow row, int column) {
        return row.isNull(column) ? null : row.day(column);
    }
}
