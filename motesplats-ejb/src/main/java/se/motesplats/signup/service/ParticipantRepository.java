package se.motesplats.signup.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.database.service.ResultRow;

/** People with seats in the database, a page at a time, in one statement each. */
@Dependent
class ParticipantRepository {

    private static final String SEATS =
            """
             from nomination n
            join allocation a on a.id = n.allocation_id and a.event_id = n.event_id join organisation o on o.id = a.organisation_id
            where n.event_id = ?1
            """;

    private static final String FROM =
            """
             from nomination n join person p on p.id = n.person_id
            join allocation a on a.id = n.allocation_id and a.event_id = n.event_id join organisation o on o.id = a.organisation_id
            where n.event_id = ?1
            """;

    /**
     * Their ids; first the seats, then their people by all ids at once, so that nobody else is
     * looked at, then their order. What is shown besides is read for those of one page.
     */
    private static final String ORDERED =
            """
            with seats as materialized (
                select n.id, n.person_id, n.called_given_name, n.called_family_name, n.called_email, n.status, n.nominated_at, n.invited_at,
                    n.answered_at, n.outcome_at, n.ended_at, o.id as unit_id, o.name as unit_name, a.purpose
            """;

    private static final String PEOPLE =
            """
            ), people as materialized (
                select q.id, q.given_name, q.family_name, q.protected_identity from person q
                where q.id = any (array (select z.person_id from seats z)))
            select n.id from seats n join people p on p.id = n.person_id
            """;

    /** In the order in which a list shows them. */
    private static final String STATES =
            Arrays.stream(NominationStatus.values())
                    .map(status -> "'" + status.name() + "'")
                    .collect(Collectors.joining(", ", "[", "]"));

    private static final String SINCE =
            "greatest(n.nominated_at, n.invited_at, n.answered_at, n.outcome_at, n.ended_at)";

    private static final String CHOICES =
            " from session_choice c where c.nomination_id = n.id and c.status in ('CHOSEN', 'WAITING'))";

    /** A unit is shown what it typed itself; what it does not know of the person stays unknown. */
    private static final String GIVEN = "coalesce(n.called_given_name, p.given_name)";

    private static final String FAMILY = "coalesce(n.called_family_name, p.family_name)";
    private static final String EMAIL = "coalesce(n.called_email, p.email)";

    /**
     * Whose name is not shown. Hiding from a unit what it typed itself would tell that the identity
     * is protected; who sees all units is shown no protected identity at all.
     */
    private static String hidden(boolean all) {
        return all ? "p.protected_identity" : "(p.protected_identity and n.called_email is null)";
    }

    private static String row(boolean all) {
        return "select n.id, case when "
                + hidden(all)
                + " then null else trim("
                + GIVEN
                + " || ' ' || "
                + FAMILY
                + ") end, case when "
                + hidden(all)
                + " then null else nullif("
                + EMAIL
                + ", '') end, o.id, o.name, a.purpose, n.status, "
                + SINCE
                + ", n.answer_by, (select count(*)"
                + CHOICES
                + ", (select case e.attendance_mode when 'HYBRID' then n.seat_mode end from event e where e.id = n.event_id)";
    }

    /** Where somebody without a shown name stands must not tell the name either. */
    private static String byName(boolean all, String direction) {
        return "%1$s, case when %1$s then '' else %2$s end%4$s, case when %1$s then '' else %3$s end%4$s, n.id"
                .formatted(hidden(all), FAMILY, GIVEN, direction);
    }

    /**
     * The ids of those whose name or address has the pattern: few people, by their index; see
     * {@code ArrivalRepository}.
     */
    private static final String NAMED =
            """
            select x.id from nomination x join person q on q.id = x.person_id
             where x.event_id = ?1 and x.called_email is null
               and search_key(q.given_name, q.family_name, q.email) like ? escape '!'
            union all
            select x.id from nomination x where x.event_id = ?1 and x.called_email is not null
               and search_key(x.called_given_name, x.called_family_name, x.called_email) like ? escape '!'
            """;

    @PersistenceContext private EntityManager em;

    /** The units of the event that have seats: id, name, path. */
    record Unit(long id, String name, String path) {}

    Optional<Organisation> findOrganisation(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    /**
     * Those in the sub-trees.
     *
     * @param paths of the sub-trees; null for all
     */
    List<Unit> units(long eventId, @Nullable Collection<String> paths) {
        Sql sql =
                new Sql(
                        "select distinct o.id, o.name, o.path from allocation a join organisation o on o.id = a.organisation_id"
                                + " where a.event_id = ?1 and a.purpose = 'UNIT'",
                        eventId);
        sql.within(paths);
        List<Unit> units = new ArrayList<>();
        for (ResultRow c : ResultRow.of(sql.query(""))) {
            units.add(new Unit(c.number(0), c.text(1), c.text(2)));
        }
        return units;
    }

    List<ParticipantRow> rows(
            ParticipantFilter filter, @Nullable Collection<String> paths, int first, int max) {
        List<Long> page =
                ResultRow.numbers(
                        people(filter, paths)
                                .query(
                                        order(filter, paths == null)
                                                + " limit "
                                                + max
                                                + " offset "
                                                + first));
        return page.isEmpty() ? List.of() : rows(filter.eventId(), page, paths);
    }

    long count(ParticipantFilter filter, @Nullable Collection<String> paths) {
        return ResultRow.number(
                filtered("select count(*)" + from(filter), filter, paths).query(""));
    }

    /** All of them in their order. */
    List<Long> ids(ParticipantFilter filter, @Nullable Collection<String> paths) {
        return ResultRow.numbers(people(filter, paths).query(order(filter, paths == null)));
    }

    private Sql people(ParticipantFilter filter, @Nullable Collection<String> paths) {
        Sql sql = filtered(ORDERED + from(filter), filter, paths);
        sql.text.append(PEOPLE);
        return sql;
    }

    /** Names are asked for only where they decide. */
    private static String from(ParticipantFilter filter) {
        return filter.text() == null ? SEATS : FROM;
    }

    /** Some of them, in the order given; those outside the sub-trees are left out. */
    List<ParticipantRow> rows(long eventId, List<Long> ids, @Nullable Collection<String> paths) {
        Sql sql = new Sql(row(paths == null) + FROM, eventId);
        sql.and(
                "n.id = any(cast(string_to_array(?, ',') as bigint[]))",
                ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
        sql.within(paths);
        Map<Long, ParticipantRow> found = new HashMap<>();
        rows(sql.query("")).forEach(row -> found.put(row.nominationId(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<ParticipantRow> rows(Query query) {
        List<ParticipantRow> rows = new ArrayList<>();
        for (ResultRow c : ResultRow.of(query)) {
            NominationStatus status = c.constant(NominationStatus.class, 6);
            rows.add(
                    new ParticipantRow(
                            c.number(0),
                            c.textOrNull(1),
                            c.textOrNull(2),
                            c.number(3),
                            c.text(4),
                            c.constant(AllocationPurpose.class, 5),
                            status,
                            c.instant(7),
                            status == NominationStatus.INVITED ? c.instantOrNull(8) : null,
                            c.number(9),
                            c.constantOrNull(SeatMode.class, 10)));
        }
        return rows;
    }

    private Sql filtered(
            String select, ParticipantFilter filter, @Nullable Collection<String> paths) {
        Sql sql = new Sql(select, filter.eventId());
        // Constants, so that the partial indexes of the states serve.
        sql.and(
                filter.status() == null
                        ? SeatSql.of("n.status in {active}")
                        : "n.status = '" + filter.status().name() + '\'');
        sql.within(paths);
        if (filter.organisationId() != null) {
            sql.and(
                    "starts_with(o.path, (select u.path from organisation u where u.id = ?))",
                    filter.organisationId());
        }
        if (filter.text() != null) {
            for (String pattern : SearchPattern.ofWords(filter.text())) {
                sql.and(
                        "not " + hidden(paths == null) + " and n.id = any (array (" + NAMED + "))",
                        pattern,
                        pattern);
            }
        }
        switch (filter.answer()) {
            case MISSING -> sql.and("n.status = 'INVITED'");
            case GIVEN -> sql.and("n.answered_at is not null");
            case ANY -> {}
        }
        switch (filter.choice()) {
            case MADE -> sql.and("exists (select" + CHOICES);
            case NOT_MADE -> sql.and("not exists (select" + CHOICES);
            case ANY -> {}
        }
        return sql;
    }

    private static String order(ParticipantFilter filter, boolean all) {
        String direction = filter.turned() ? " desc" : "";
        String names = byName(all, "");
        return " order by "
                + switch (filter.order()) {
                    case NAME -> byName(all, direction);
                    case ORGANISATION ->
                            "n.unit_name" + direction + ", n.unit_id, n.purpose, " + names;
                    case STATUS ->
                            "array_position(array"
                                    + STATES
                                    + ", n.status)"
                                    + direction
                                    + ", "
                                    + names;
                    case CHANGE -> SINCE + (filter.turned() ? "" : " desc") + ", n.id";
                };
    }

    /** A statement that grows, with its parameters; the first is the event. */
    private final class Sql {

        private final StringBuilder text;
        private final List<Object> parameters = new ArrayList<>();

        Sql(String select, long eventId) {
            text = new StringBuilder(select);
            parameters.add(eventId);
        }

        void and(String condition, Object... values) {
            text.append(" and ").append(numbered(condition, values));
        }

        /** Each question mark gets the number of its parameter. */
        private String numbered(String condition, Object... values) {
            String numbered = condition;
            for (Object value : values) {
                parameters.add(value);
                numbered = numbered.replaceFirst("\\?(?!\\d)", "?" + parameters.size());
            }
            return numbered;
        }

        /** Null means everywhere. */
        void within(@Nullable Collection<String> paths) {
            if (paths != null) {
                text.append(" and (")
                        .append(
                                paths.stream()
                                        .map(path -> numbered("starts_with(o.path, ?)", path))
                                        .collect(Collectors.joining(" or ")))
                        .append(')');
            }
        }

        Query query(String order) {
            Query query = em.createNativeQuery(text.append(order).toString());
            for (int i = 0; i < parameters.size(); i++) {
                query.setParameter(i + 1, parameters.get(i));
            }
            return query;
        }
    }
}
