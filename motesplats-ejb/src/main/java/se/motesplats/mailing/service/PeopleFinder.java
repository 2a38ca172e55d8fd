package se.motesplats.mailing.service;

import static se.motesplats.shared.Permission.ACCOUNT_ADMINISTER;
import static se.motesplats.shared.Permission.PROPOSAL_DECIDE;
import static se.motesplats.shared.Permission.SEAT_ALLOCATE;
import static se.motesplats.shared.Permission.SEAT_NOMINATE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.Permission;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/**
 * People with whom the caller has to do: who takes part in the caller's events, has sent proposals
 * to them or names people for them; and for who names people, those of the units. Whoever
 * administers accounts finds people elsewhere.
 */
@ApplicationScoped
class PeopleFinder implements SearchSource {

    private static final int NAME = SearchSql.FIRST + 1;
    private static final int EMAIL = SearchSql.FIRST + 2;
    private static final int TAKES_PART = SearchSql.FIRST + 4;
    private static final int PROPOSED = SearchSql.FIRST + 5;
    private static final int NAMES_PEOPLE = SearchSql.FIRST + 6;
    private static final int ORGANISATION = SearchSql.FIRST + 7;

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.PERSON;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        if (caller.grants().allowEverywhere(ACCOUNT_ADMINISTER)) {
            return Found.nothing(kind());
        }
        SearchSql sql =
                new SearchSql(
                        question,
                        "p.id, trim(p.given_name || ' ' || p.family_name) as name, p.email, p.organisation_id",
                        "person p");
        sql.matching(
                        "p.given_name || ' ' || p.family_name",
                        "search_key(p.given_name, p.family_name, p.email)")
                .current()
                .manyByWords()
                .and("not p.protected_identity");
        Ways ways = new Ways(sql, question.today().toString(), caller);
        String takesPart =
                ways.at(
                        SEAT_ALLOCATE,
                        "n.event_id",
                        SeatSql.of(
                                "nomination n where n.person_id = %s and n.called_email is null and n.status in {active}"));
        String proposed =
                ways.at(
                        PROPOSAL_DECIDE,
                        "r.event_id",
                        "proposal r where r.proposer_id = %s and r.number is not null");
        String namesPeople =
                ways.at(
                        SEAT_ALLOCATE,
                        "a.event_id",
                        """
                        role_assignment r join allocation a on a.organisation_id = r.organisation_id and a.purpose = 'UNIT'
                        where r.person_id = %s and r.role in ('MUNICIPAL_CONTACT', 'MANAGER')
                            and {today} between coalesce(r.valid_from, '-infinity') and coalesce(r.valid_to, 'infinity')
                        """);
        ways.ofUnits();
        return ways.isEmpty()
                ? Found.nothing(kind())
                : sql.and(ways.any())
                        .then(
                                String.join(", ", takesPart, proposed, namesPeople)
                                        + ", o.name as organisation",
                                "left join organisation o on o.id = g.organisation_id")
                        .read(em, kind(), PeopleFinder::hit);
    }

    /** What makes somebody known to the caller, each by a right that the caller holds. */
    private static final class Ways {

        private static final String TODAY = "{today}";

        private final SearchSql sql;
        private final String today;
        private final Caller caller;
        private final List<String> conditions = new ArrayList<>();

        Ways(SearchSql sql, String today, Caller caller) {
            this.sql = sql;
            this.today = today;
            this.caller = caller;
        }

        /**
         * By something at an event where the caller holds the right.
         *
         * @param rows from where, with a place for the person
         * @return the column that says at which event, the latest one
         */
        String at(Permission permission, String event, String rows) {
            boolean all = caller.grants().allowEverywhere(permission);
            Collection<Long> events = caller.grants().eventIds(permission);
            if (!all && events.isEmpty()) {
                return "cast(null as bigint)";
            }
            String known =
                    rows.contains(TODAY)
                            ? rows.replace(TODAY, "cast(" + sql.bind(today) + " as date)")
                            : rows;
            String where = all ? known : known + " and " + sql.anyOf(event, events);
            conditions.add("exists (select from " + where.formatted("p.id") + ')');
            return "(select max(" + event + ") from " + where.formatted("g.id") + ')';
        }

        void ofUnits() {
            Collection<String> paths = caller.grants().organisationPaths(SEAT_NOMINATE);
            if (!paths.isEmpty()) {
                conditions.add(
                        "p.organisation_id in (select u.id from organisation u where "
                                + sql.inside("u.path", paths)
                                + ')');
            }
        }

        boolean isEmpty() {
            return conditions.isEmpty();
        }

        String any() {
            return '(' + String.join(" or ", conditions) + ')';
        }
    }

    private static SearchHit hit(ResultRow row, int score) {
        List<Object> about = new ArrayList<>();
        if (!row.isNull(ORGANISATION)) {
            about.add(row.text(ORGANISATION));
        }
        if (!row.isNull(EMAIL) && !row.text(EMAIL).isEmpty()) {
            about.add(row.text(EMAIL));
        }
        return new SearchHit(row.text(NAME), about, page(row), score);
    }

    /** Where the caller has to do with the person. */
    private static String page(ResultRow row) {
        String named = "&q=" + URLEncoder.encode(row.text(NAME), StandardCharsets.UTF_8);
        if (!row.isNull(TAKES_PART)) {
            return "/signup/participants.xhtml?event=" + row.number(TAKES_PART) + named;
        }
        if (!row.isNull(PROPOSED)) {
            return "/proposal/list.xhtml?event=" + row.number(PROPOSED) + named;
        }
        return row.isNull(NAMES_PEOPLE)
                ? "/seat/mine.xhtml"
                : "/seat/allocation.xhtml?event=" + row.number(NAMES_PEOPLE);
    }
}
