package se.motesplats.event.calendar.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventSeries;
import se.motesplats.shared.calendar.service.EntryDays;
import se.motesplats.shared.database.service.ResultRow;

/** Published events with their days, in one statement however many there are. */
@Dependent
class PublicCalendarRepository {

    /**
     * What is postponed is not held on its days any more, and what has only a season has none:
     * neither stands in a calendar.
     */
    private static final String SHOWN =
            """
            select e.id, e.version, r.changed_at, e.title, %s, nullif(concat_ws(', ', e.venue, e.venue_address), ''),
                   e.online_url, e.status = 'CANCELLED', d.day, d.starts_at, d.ends_at
            from %s e join event_revision r on r.event_id = e.id join event_day d on d.event_id = e.id
            where e.published and e.status in ('PLANNED', 'COMPLETED', 'CANCELLED') %s
            order by e.first_day, e.id, d.day
            """;

    @PersistenceContext private EntityManager em;

    Optional<PublicEntry> find(long id) {
        return entries(
                        em.createNativeQuery(
                                        SHOWN.formatted("e.description", "event", "and e.id = ?1"))
                                .setParameter(1, id))
                .stream()
                .findFirst();
    }

    /**
     * Those whose last day is that one or later; of more than so many the latest.
     *
     * @param series null for all
     */
    List<PublicEntry> since(LocalDate day, @Nullable Long series, int most) {
        String latest =
                "(select * from event where published and last_day >= ?1 "
                        + (series == null ? "" : "and series_id = ?3 ")
                        + "order by last_day desc, id desc limit ?2)";
        Query query =
                em.createNativeQuery(SHOWN.formatted("null", latest, ""))
                        .setParameter(1, day)
                        .setParameter(2, most);
        if (series != null) {
            query.setParameter(3, series);
        }
        return entries(query);
    }

    Optional<String> findSeriesName(long id) {
        return Optional.ofNullable(em.find(EventSeries.class, id)).map(EventSeries::getName);
    }

    private static List<PublicEntry> entries(Query query) {
        Map<Long, PublicEntry> found = new LinkedHashMap<>();
        for (ResultRow row : ResultRow.of(query)) {
            found.computeIfAbsent(row.number(0), id -> entry(id, row))
                    .days()
                    .add(new EntryDays.Day(row.day(8), row.time(9), row.time(10)));
        }
        return List.copyOf(found.values());
    }

    private static PublicEntry entry(long id, ResultRow row) {
        return new PublicEntry(
                id,
                row.small(1),
                row.instant(2),
                row.text(3),
                row.textOrNull(4),
                row.textOrNull(5),
                row.textOrNull(6),
                row.flag(7),
                new ArrayList<>());
    }
}
