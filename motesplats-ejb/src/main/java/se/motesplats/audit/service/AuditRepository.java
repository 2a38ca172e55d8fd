package se.motesplats.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ResultRow;

/** The audit log in the database; there is nothing to write here. */
@ApplicationScoped
class AuditRepository {

    /** Counting further would read the whole log for a number that nobody needs. */
    static final int MAX_COUNT = 10_000;

    /**
     * By how much the order of lines by number may differ from that by time, where several write at
     * once; far more than ever are on their way.
     */
    private static final int OUT_OF_STEP = 10_000;

    @PersistenceContext private EntityManager em;

    /** A line as it is stored. */
    record Line(
            long id,
            Instant at,
            @Nullable Long actorId,
            @Nullable Long onBehalfOf,
            @Nullable String system,
            String action,
            String table,
            @Nullable Long rowId,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What the caller may read.
     *
     * @param everything also what belongs to no event
     * @param events the only events; null for all events
     */
    record Visible(boolean everything, @Nullable Set<Long> events) {}

    List<Line> list(AuditFilter filter, Visible visible, int first, int max) {
        List<Object> parameters = new ArrayList<>();
        String sql =
                "select id, at, actor_id, on_behalf_of, system_name, action, table_name, row_id,"
                        + " old_values::text, new_values::text from audit_entry"
                        + where(filter, visible, parameters)
                        + (filter.oldestFirst() ? " order by id" : " order by id desc");
        return ResultRow.of(query(sql, parameters).setFirstResult(first).setMaxResults(max))
                .stream()
                .map(AuditRepository::line)
                .toList();
    }

    int count(AuditFilter filter, Visible visible) {
        List<Object> parameters = new ArrayList<>();
        String sql =
                "select count(*) from (select 1 from audit_entry"
                        + where(filter, visible, parameters)
                        + " limit "
                        + MAX_COUNT
                        + ") as found";
        return (int) ResultRow.number(query(sql, parameters));
    }

    /** The tables that the log knows changes of. */
    List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (Object name :
                em.createNativeQuery(
                                "select c.relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                                        + " where t.tgname = 'tr_audit' order by 1")
                        .getResultList()) {
            tables.add((String) name);
        }
        return tables;
    }

    private static String where(AuditFilter filter, Visible visible, List<Object> parameters) {
        StringBuilder where = new StringBuilder(" where true");
        if (!visible.everything()) {
            where.append(" and event_id is not null");
            if (visible.events() != null) {
                // Ids are numbers of our own: nothing that a user typed.
                where.append(" and event_id in (")
                        .append(
                                visible.events().isEmpty()
                                        ? "null"
                                        : visible.events().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(",")))
                        .append(')');
            }
        }
        if (filter.eventId() != null) {
            parameters.add(filter.eventId());
            where.append(" and event_id = ?").append(parameters.size());
        }
        if (filter.actorId() != null) {
            parameters.add(filter.actorId());
            where.append(" and (actor_id = ?")
                    .append(parameters.size())
                    .append(" or on_behalf_of = ?")
                    .append(parameters.size())
                    .append(')');
        }
        if (filter.table() != null) {
            parameters.add(filter.table());
            where.append(" and table_name = ?").append(parameters.size());
        }
        if (filter.from() != null) {
            parameters.add(Timestamp.from(SwedishTime.startOf(filter.from())));
            where.append(
                    " and at >= ?%1$d and id >= %2$s"
                            .formatted(
                                    parameters.size(),
                                    edge(">=", "", parameters.size()) + " - " + OUT_OF_STEP));
        }
        if (filter.to() != null) {
            parameters.add(Timestamp.from(SwedishTime.endOf(filter.to())));
            where.append(
                    " and at < ?%1$d and id <= %2$s"
                            .formatted(
                                    parameters.size(),
                                    edge("<", " desc", parameters.size()) + " + " + OUT_OF_STEP));
        }
        return where.toString();
    }

    /**
     * The number of the first or last line of a time. Numbers grow with time, so what is shown by
     * number, the newest first, does not have to be looked for from the end of the log.
     */
    private static String edge(String side, String direction, int parameter) {
        return "(select x.id from audit_entry x where x.at %1$s ?%3$d order by x.at%2$s, x.id%2$s limit 1)"
                .formatted(side, direction, parameter);
    }

    private Query query(String sql, List<Object> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private static Line line(ResultRow row) {
        return new Line(
                row.number(0),
                row.instant(1),
                row.numberOrNull(2),
                row.numberOrNull(3),
                row.textOrNull(4),
                row.text(5),
                row.text(6),
                row.numberOrNull(7),
                row.textOrNull(8),
                row.textOrNull(9));
    }

    /**
     * What the rows with these ids are called. An id is unique in the whole database, so it never
     * names two things. A person with protected identity has no name here, whoever asks.
     */
    Map<Long, AuditItem.Name> names(Collection<Long> ids) {
        Map<Long, AuditItem.Name> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        String in = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        Query query =
                em.createNativeQuery(
                        """
                        with wanted(id) as (select unnest(array[%s]::bigint[])),
                             people as not materialized (select p.id, case when protected_identity then '' else trim(given_name || ' ' || family_name) end as name,
                                               protected_identity as hidden from person p)
                        select p.id, p.name, p.hidden from people p join wanted using (id)
                        union all select a.id, p.name, p.hidden from account a join wanted using (id) join people p on p.id = a.person_id
                        union all select t.id, p.name, p.hidden from account_token t join wanted using (id) join people p on p.id = t.person_id
                        union all select r.id, p.name, p.hidden from role_assignment r join wanted using (id) join people p on p.id = r.person_id
                        union all select d.id, p.name, p.hidden from identity_disclosure d join wanted using (id) join people p on p.id = d.person_id
                        union all select id, name, false from organisation join wanted using (id)
                        union all select id, name, false from event_series join wanted using (id)
                        union all select id, title, false from event join wanted using (id)
                        union all select id, name, false from room join wanted using (id)
                        union all select id, title, false from proposal join wanted using (id)
                        """
                                .formatted(in));
        for (ResultRow row : ResultRow.of(query)) {
            names.put(row.number(0), new AuditItem.Name(row.text(1), row.flag(2)));
        }
        return names;
    }
}
