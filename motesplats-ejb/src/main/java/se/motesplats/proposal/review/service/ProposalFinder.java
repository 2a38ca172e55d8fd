package se.motesplats.proposal.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.Permission;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Proposals: the own ones, and for those who read an event's proposals what it has received. Those
 * find them by who proposed as well, unless that identity is protected.
 */
@ApplicationScoped
class ProposalFinder implements SearchSource {

    private static final int TITLE = SearchSql.FIRST + 1;
    private static final int NUMBER = SearchSql.FIRST + 2;
    private static final int STATUS = SearchSql.FIRST + 3;
    private static final int EVENT_TITLE = SearchSql.FIRST + 4;

    /** More people of a name propose nothing that could be told apart. */
    private static final int MOST_PEOPLE = 50;

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.PROPOSAL;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        if (caller.isAnonymous()) {
            return Found.nothing(kind());
        }
        SearchSql sql =
                new SearchSql(
                        question,
                        "p.id, p.title, p.number, p.status, e.title as event_title",
                        "proposal p join event e on e.id = p.event_id");
        sql.matching(
                        "p.title",
                        "search_key(p.title, p.number)",
                        "search_words(p.title, p.number, p.summary)",
                        reads(caller) ? () -> proposers(sql) : null)
                .on("e.last_day")
                .and(mayRead(sql, caller));
        return sql.read(em, kind(), ProposalFinder::hit);
    }

    /** By the numbers of few people: their index serves. */
    private static String proposers(SearchSql sql) {
        return "p.number is not null and p.proposer_id = any (array (select q.id from person q where not q.protected_identity and "
                + sql.fits("search_key(q.given_name, q.family_name, q.email)")
                + " and "
                + sql.fits("search_key(q.given_name, q.family_name)")
                + " limit "
                + MOST_PEOPLE
                + "))";
    }

    private static boolean reads(Caller caller) {
        return caller.grants().allowSomewhere(Permission.PROPOSAL_REVIEW)
                || caller.grants().allowSomewhere(Permission.PROPOSAL_DECIDE);
    }

    private static String mayRead(SearchSql sql, Caller caller) {
        if (caller.grants().allowEverywhere(Permission.PROPOSAL_REVIEW)
                || caller.grants().allowEverywhere(Permission.PROPOSAL_DECIDE)) {
            return "(p.number is not null or " + own(sql, caller) + ')';
        }
        Set<Long> events = new HashSet<>(caller.grants().eventIds(Permission.PROPOSAL_REVIEW));
        events.addAll(caller.grants().eventIds(Permission.PROPOSAL_DECIDE));
        return events.isEmpty()
                ? own(sql, caller)
                : "((p.number is not null and "
                        + sql.anyOf("p.event_id", events)
                        + ") or "
                        + own(sql, caller)
                        + ')';
    }

    private static String own(SearchSql sql, Caller caller) {
        return "(p.proposer_id = "
                + sql.bind(caller.personId())
                + " or (p.status <> 'DRAFT' and p.id in (select c.proposal_id from co_presenter c where c.status <> 'DECLINED' and c.person_id = "
                + sql.bind(caller.personId())
                + ")))";
    }

    private static SearchHit hit(ResultRow row, int score) {
        List<Object> about = new ArrayList<>();
        if (!row.isNull(NUMBER)) {
            about.add(row.text(NUMBER));
        }
        about.add(row.text(EVENT_TITLE));
        about.add(row.constant(ProposalStatus.class, STATUS));
        return new SearchHit(
                row.text(TITLE),
                about,
                "/proposal/view.xhtml?proposal=" + row.number(SearchSql.FIRST),
                score);
    }
}
