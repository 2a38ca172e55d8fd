package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.Permission;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/**
 * People with seats, as the lists of participants show them: who sees all seats of an event finds
 * no protected identity, who sees those of a unit finds whom the unit named, as it typed the name.
 */
@ApplicationScoped
class ParticipantFinder implements SearchSource {

    private static final int NAME = SearchSql.FIRST + 1;
    private static final int EVENT = SearchSql.FIRST + 2;
    private static final int EVENT_TITLE = SearchSql.FIRST + 3;
    private static final int UNIT = SearchSql.FIRST + 4;
    private static final int STATUS = SearchSql.FIRST + 5;

    /** People of one name beyond these are not looked for. */
    private static final int MOST_PEOPLE = 2000;

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.PARTICIPANT;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        return known(question, caller).and(typed(question, caller), question.max());
    }

    /** By what the person is called. */
    private Found known(SearchQuestion question, Caller caller) {
        String key = "search_key(%s.given_name, %1$s.family_name, %1$s.email)";
        SearchSql sql = of(question, "p.given_name || ' ' || p.family_name");
        sql.matching("p.given_name || ' ' || p.family_name", key.formatted("p"))
                .many()
                .and("n.called_email is null and not p.protected_identity");
        if (seesAll(caller)) {
            // Few people have the name, and few seats are theirs.
            sql.narrowed(
                    "n.person_id = any (array (select q.id from person q where "
                            + sql.fits(key.formatted("q"))
                            + " and not q.protected_identity limit "
                            + MOST_PEOPLE
                            + "))");
        }
        return read(sql, caller);
    }

    /** By what the unit typed. */
    private Found typed(SearchQuestion question, Caller caller) {
        String name = "n.called_given_name || ' ' || n.called_family_name";
        return read(
                of(question, name)
                        .matching(
                                name,
                                "search_key(n.called_given_name, n.called_family_name, n.called_email)")
                        .and("n.called_email is not null"),
                caller);
    }

    private static SearchSql of(SearchQuestion question, String name) {
        return new SearchSql(
                        question,
                        "n.id, trim("
                                + name
                                + ") as name, n.event_id, e.title as event_title, o.name as unit, n.status",
                        """
                        nomination n join person p on p.id = n.person_id join event e on e.id = n.event_id
                        join allocation a on a.id = n.allocation_id and a.event_id = n.event_id join organisation o on o.id = a.organisation_id
                        """)
                .and(SeatSql.of("n.status in {active}"));
    }

    private Found read(SearchSql sql, Caller caller) {
        String sight = sight(sql, caller);
        return sight.isEmpty()
                ? Found.nothing(kind())
                : sql.on("e.last_day").and(sight).read(em, kind(), ParticipantFinder::hit);
    }

    private static boolean seesAll(Caller caller) {
        return caller.grants().allowEverywhere(Permission.SEAT_ALLOCATE)
                || caller.grants().allowEverywhere(Permission.SEAT_VIEW);
    }

    /** Whom the caller may see; empty for nobody. */
    private static String sight(SearchSql sql, Caller caller) {
        List<String> ways = new ArrayList<>();
        if (seesAll(caller)) {
            ways.add("not p.protected_identity");
        } else {
            Set<Long> events = new HashSet<>(caller.grants().eventIds(Permission.SEAT_ALLOCATE));
            events.addAll(caller.grants().eventIds(Permission.SEAT_VIEW));
            if (!events.isEmpty()) {
                ways.add("(not p.protected_identity and " + sql.anyOf("n.event_id", events) + ')');
            }
        }
        Collection<String> paths = caller.grants().organisationPaths(Permission.SEAT_VIEW);
        if (!paths.isEmpty()) {
            ways.add(
                    "((not p.protected_identity or n.called_email is not null) and "
                            + sql.inside("o.path", paths)
                            + ')');
        }
        return ways.isEmpty() ? "" : '(' + String.join(" or ", ways) + ')';
    }

    private static SearchHit hit(ResultRow row, int score) {
        return new SearchHit(
                row.text(NAME),
                List.of(
                        row.text(EVENT_TITLE),
                        row.text(UNIT),
                        row.constant(NominationStatus.class, STATUS)),
                "/signup/participants.xhtml?event="
                        + row.number(EVENT)
                        + "&q="
                        + URLEncoder.encode(row.text(NAME), StandardCharsets.UTF_8),
                score);
    }
}
