package se.motesplats.organisation.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.database.service.ResultRow;

/**
 * A page of the tree, found and sorted by the database. What lies below something that was not
 * there on the day is not shown.
 */
@Dependent
class OrganisationListQuery {

    private static final String TREE =
            """
            with recursive tree (id, level, names) as (
                select o.id, 0, array[o.name] from organisation o
                where o.parent_id is null and coalesce(o.valid_from, ?1) <= ?1 and coalesce(o.valid_to, ?1) >= ?1
                union all
                select o.id, t.level + 1, t.names || o.name from organisation o join tree t on o.parent_id = t.id
                where coalesce(o.valid_from, ?1) <= ?1 and coalesce(o.valid_to, ?1) >= ?1)
            """;

    private static final String WHERE =
            """
             from tree t join organisation o on o.id = t.id
            where (search_key(o.name, '', '') like ?2 escape '!' or o.code like ?3 escape '!') and (?4 = '' or o.kind = ?4)
            """;

    @PersistenceContext private EntityManager em;

    int count(OrganisationFilter filter) {
        return (int)
                ResultRow.number(
                        with(filter, em.createNativeQuery(TREE + "select count(*)" + WHERE)));
    }

    List<OrganisationListRow> list(OrganisationFilter filter, int first, int max) {
        Query query =
                em.createNativeQuery(
                                TREE
                                        + """
                        , found as materialized (select o.*, t.level, t.names,
                            (select p.year from organisation_population p where p.organisation_id = o.id and p.year <= ?5 order by p.year desc limit 1) as counted
                        """
                                        + WHERE
                                        + """
                        )
                        select f.id, f.level, f.kind, f.code, f.name, array_to_string(f.names[:f.level], ' › '), f.county, f.email_suffix,
                            f.valid_from, f.valid_to, s.name, p.population, f.counted
                        from found f left join organisation s on s.id = f.successor_id
                        left join organisation_population p on p.organisation_id = f.id and p.year = f.counted
                        order by
                        """
                                        + order(filter))
                        .setParameter(5, filter.day().getYear());
        return ResultRow.of(with(filter, query).setFirstResult(first).setMaxResults(max)).stream()
                .map(OrganisationListQuery::row)
                .toList();
    }

    private static Query with(OrganisationFilter filter, Query query) {
        return query.setParameter(1, filter.day())
                .setParameter(2, SearchPattern.of(filter.text()))
                .setParameter(3, NormalForm.name(filter.text()).replaceAll("[!%_]", "!$0") + '%')
                .setParameter(4, filter.kind() == null ? "" : filter.kind().name());
    }

    private static String order(OrganisationFilter filter) {
        String direction = filter.sort().direction();
        return switch (filter.sort().by()) {
            case TREE -> "f.names" + direction + ", f.id";
            case NAME -> "f.name" + direction + ", f.names, f.id";
            case KIND -> "f.level" + direction + ", f.kind" + direction + ", f.names, f.id";
            case CODE -> "f.code" + direction + " nulls last, f.names, f.id";
            case COUNTY -> "f.county" + direction + " nulls last, f.names, f.id";
            case POPULATION -> "p.population" + direction + " nulls last, f.names, f.id";
        };
    }

    private static OrganisationListRow row(ResultRow row) {
        int at = 0;
        return new OrganisationListRow(
                row.number(at++),
                row.small(at++),
                row.constant(OrganisationKind.class, at++),
                row.textOrNull(at++),
                row.text(at++),
                row.text(at++),
                row.textOrNull(at++),
                row.textOrNull(at++),
                dayOrNull(row, at++),
                dayOrNull(row, at++),
                row.textOrNull(at++),
                row.smallOrNull(at++),
                row.smallOrNull(at));
    }

    private static @Nullable LocalDate dayOrNull(ResultRow row, int column) {
        return row.isNull(column) ? null : row.day(column);
    }
}
