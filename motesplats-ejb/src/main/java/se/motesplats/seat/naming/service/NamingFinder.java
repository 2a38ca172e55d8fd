package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.SearchText;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Where the caller names people: the units with seats at events to come, by event or unit, and all
 * of them by the verb.
 */
@ApplicationScoped
class NamingFinder implements SearchSource {

    private static final List<String> VERBS =
            List.of("namnge", "nominera", "name", "nominate", "platser", "seats");

    private static final int SHORTEST_VERB = 4;
    private static final int EVENT_TITLE = SearchSql.FIRST + 1;
    private static final int EVENT = SearchSql.FIRST + 2;
    private static final int ORGANISATION = SearchSql.FIRST + 3;
    private static final int UNIT = SearchSql.FIRST + 4;

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.NAMING;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        Collection<String> paths = caller.grants().organisationPaths(Permission.SEAT_NOMINATE);
        if (paths.isEmpty() || question.similar()) {
            return Found.nothing(kind());
        }
        SearchSql sql =
                new SearchSql(
                        new SearchQuestion(
                                SearchText.of(withoutVerb(question.text())),
                                false,
                                question.today(),
                                question.max()),
                        "a.id, e.title, e.id as event_id, o.id as organisation_id, o.name as unit",
                        """
                        allocation a join organisation o on o.id = a.organisation_id
                        join event e on e.id = a.event_id and e.status = 'PLANNED'
                        """);
        return sql.matching("e.title", "search_key(e.title, o.name)")
                .on("e.last_day")
                .and(sql.inside("o.path", paths))
                .and("a.purpose = 'UNIT'")
                .and("e.last_day >= cast(? as date)", question.today().toString())
                .and(
                        "exists (select 1 from allocation_round r where r.event_id = e.id and r.status = 'FIXED')")
                .and(
                        "exists (select 1 from seat s where s.allocation_id = a.id and s.void_at is null)")
                .read(
                        em,
                        kind(),
                        (row, score) ->
                                new SearchHit(
                                        row.text(EVENT_TITLE),
                                        List.of(row.text(UNIT)),
                                        "/seat/nomination.xhtml?event="
                                                + row.number(EVENT)
                                                + "&organisation="
                                                + row.number(ORGANISATION),
                                        score));
    }

    private static String withoutVerb(SearchText text) {
        return String.join(
                " ",
                text.words().stream()
                        .filter(
                                word ->
                                        word.length() < SHORTEST_VERB
                                                || VERBS.stream()
                                                        .noneMatch(
                                                                verb ->
                                                                        verb.startsWith(
                                                                                SearchPattern.plain(
                                                                                        word))))
                        .toList());
    }
}
