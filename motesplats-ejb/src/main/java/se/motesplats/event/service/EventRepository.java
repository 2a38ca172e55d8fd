package se.motesplats.event.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.EventSeries;
import se.motesplats.event.EventStatusChange;
import se.motesplats.event.Room;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.list.service.Sort;

/** Series, events and rooms in the database. */
@Dependent
class EventRepository {

    private static final String ITEM =
            """
            select new se.motesplats.event.service.EventListItem(
                e.id, e.title, s.name, e.number, e.firstDay, e.lastDay, e.season, e.attendanceMode,
                e.venue, e.status, e.published)
            from Event e join e.series s
            """;

    /** What {@link se.motesplats.event.Event#isOver} says, the other way round, for queries. */
    static final String NOT_OVER = "(e.lastDay >= :today or e.lastDay is null)";

    @PersistenceContext private EntityManager em;

    /**
     * Which unpublished events a list may show besides the published ones.
     *
     * @param all every one
     * @param ids otherwise those with these ids
     */
    record Internal(boolean all, Set<Long> ids) {}

    List<EventListItem> list(
            EventFilter filter, Internal internal, LocalDate today, int first, int max) {
        return filtered(ITEM, order(filter.sort()), EventListItem.class, filter, internal, today)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    private static String order(Sort<EventFilter.Order> sort) {
        String direction = sort.direction();
        return " order by "
                + switch (sort.by()) {
                    case WHEN ->
                            sort.descending()
                                    ? "e.lastDay desc nulls first, e.season, e.title"
                                    : "e.firstDay asc nulls last, e.season, e.title";
                    case TITLE -> "e.title" + direction;
                    case SERIES -> "s.name" + direction + ", e.number" + direction;
                    case WHERE -> "e.venue" + direction + " nulls last, e.title";
                }
                + ", e.id";
    }

    /** Of these events those that are not over, the nearest first. */
    List<EventListItem> coming(Collection<Long> ids, LocalDate today, int max) {
        return em.createQuery(
                        ITEM
                                + " where e.id in :ids and "
                                + NOT_OVER
                                + " order by e.firstDay asc nulls last, e.title, e.id",
                        EventListItem.class)
                .setParameter("ids", Set.copyOf(ids))
                .setParameter("today", today)
                .setMaxResults(max)
                .getResultList();
    }

    int count(EventFilter filter, Internal internal, LocalDate today) {
        return filtered("select count(e.id) from Event e ", "", Long.class, filter, internal, today)
                .getSingleResult()
                .intValue();
    }

    private <T> TypedQuery<T> filtered(
            String select,
            String order,
            Class<T> type,
            EventFilter filter,
            Internal internal,
            LocalDate today) {
        StringBuilder where = new StringBuilder(select).append(" where ");
        if (internal.all()) {
            where.append("1 = 1");
        } else if (internal.ids().isEmpty()) {
            where.append("e.published = true");
        } else {
            where.append("(e.published = true or e.id in :ids)");
        }
        where.append(
                switch (filter.period()) {
                    case COMING ->
                            " and (e.lastDay >= :today or (e.lastDay is null and e.status in"
                                    + " (se.motesplats.event.EventStatus.PLANNED,"
                                    + " se.motesplats.event.EventStatus.POSTPONED)))";
                    case PAST ->
                            " and (e.lastDay < :today or (e.lastDay is null and e.status in"
                                    + " (se.motesplats.event.EventStatus.CANCELLED,"
                                    + " se.motesplats.event.EventStatus.COMPLETED)))";
                    case ALL -> "";
                });
        if (filter.seriesId() != null) {
            where.append(" and e.series.id = :series");
        }
        boolean search = filter.text() != null && !filter.text().isBlank();
        if (search) {
            where.append(
                    " and (lower(e.title) like :text escape '!'"
                            + " or lower(e.venue) like :text escape '!')");
        }
        TypedQuery<T> query = em.createQuery(where.append(order).toString(), type);
        if (filter.period() != EventFilter.Period.ALL) {
            query.setParameter("today", today);
        }
        if (!internal.all() && !internal.ids().isEmpty()) {
            query.setParameter("ids", internal.ids());
        }
        if (filter.seriesId() != null) {
            query.setParameter("series", filter.seriesId());
        }
        if (search) {
            query.setParameter("text", filter.pattern());
        }
        return query;
    }

    Optional<PublicEvent.Facts> findFacts(long id) {
        return em.createQuery(
                        """
                        select new se.motesplats.event.service.PublicEvent.Facts(
                            e.id, s.id, s.code, s.name, e.number, e.title, e.description, e.season,
                            e.attendanceMode, e.venue, e.venueAddress, e.onlineUrl, e.status,
                            e.published, p)
                        from Event e join e.series s join e.contactPerson p
                        where e.id = :id
                        """,
                        PublicEvent.Facts.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<PublicEvent.Day> days(long id) {
        return em.createQuery(
                        """
                        select new se.motesplats.event.service.PublicEvent.Day(d.day, d.startsAt, d.endsAt)
                        from Event e join e.days d where e.id = :id order by d.day
                        """,
                        PublicEvent.Day.class)
                .setParameter("id", id)
                .getResultList();
    }

    Optional<String> findLastReason(long id) {
        return em.createQuery(
                        "select c.reason from EventStatusChange c where c.event.id = :id order by"
                                + " c.at desc, c.id desc",
                        String.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<EventStatusChange> history(long id) {
        return em.createQuery(
                        "select c from EventStatusChange c left join fetch c.person where c.event.id"
                                + " = :id order by c.at, c.id",
                        EventStatusChange.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * The event, for reading.
     *
     * @throws NotFound if there is none
     */
    Event getEvent(long id) {
        Event event = em.find(Event.class, id);
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    /** The event, locked for a change that must see the newest state. */
    Event lockEvent(long id) {
        Event event = em.find(Event.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    long getSeriesId(long eventId) {
        return em.createQuery("select e.series.id from Event e where e.id = :id", Long.class)
                .setParameter("id", eventId)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    EventSeries getSeries(long id) {
        EventSeries series = em.find(EventSeries.class, id);
        if (series == null) {
            throw new NotFound();
        }
        return series;
    }

    /** The series, locked so that two editors never give the same number. */
    EventSeries lockSeries(long id) {
        EventSeries series = em.find(EventSeries.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (series == null) {
            throw new NotFound();
        }
        return series;
    }

    Optional<EventSeries> findSeries(String code) {
        return em.createQuery("select s from EventSeries s where s.code = :code", EventSeries.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<SeriesListItem> listSeries() {
        return em.createQuery(
                        """
                        select new se.motesplats.event.service.SeriesListItem(
                            s.id, s.version, s.code, s.name, s.description,
                            (select count(e.id) from Event e where e.series = s))
                        from EventSeries s order by s.name
                        """,
                        SeriesListItem.class)
                .getResultList();
    }

    /** Call with the series locked. */
    int nextNumber(EventSeries series) {
        Integer last =
                em.createQuery(
                                "select max(e.number) from Event e where e.series = :series",
                                Integer.class)
                        .setParameter("series", series)
                        .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** Call with the series locked. */
    boolean isNumberTaken(EventSeries series, int number, @Nullable Event except) {
        return em.createQuery(
                        "select e from Event e where e.series = :series and e.number = :number",
                        Event.class)
                .setParameter("series", series)
                .setParameter("number", number)
                .getResultStream()
                .anyMatch(e -> !e.equals(except));
    }

    List<Room> rooms(long eventId) {
        return em.createQuery(
                        "select r from Room r where r.event.id = :event order by r.name",
                        Room.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    Room getRoom(long id) {
        Room room = em.find(Room.class, id);
        if (room == null) {
            throw new NotFound();
        }
        return room;
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    void flush() {
        em.flush();
    }
}
