package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.motesplats.programme.SessionKind;
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
 * Sessions of published programmes, and for those who work with an event those of its working
 * schedule instead.
 */
@ApplicationScoped
class SessionFinder implements SearchSource {

    private static final int SESSION = SearchSql.FIRST;
    private static final int TITLE = SearchSql.FIRST + 1;
    private static final int EVENT = SearchSql.FIRST + 2;
    private static final int EVENT_TITLE = SearchSql.FIRST + 3;
    private static final int DAY = SearchSql.FIRST + 4;
    private static final int PRESENTERS = SearchSql.FIRST + 5;

    private static final String COLUMNS =
            " as id, s.title, e.id as event_id, e.title as event_title, s.day, s.presenters";

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.SESSION;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        boolean all = caller.grants().allowEverywhere(Permission.EVENT_VIEW_INTERNAL);
        Set<Long> ids = caller.grants().eventIds(Permission.EVENT_VIEW_INTERNAL);
        if (all) {
            return working(question).read(em, kind(), SessionFinder::workingHit);
        }
        SearchSql shown =
                matching(
                                new SearchSql(
                                        question,
                                        "s.session_id" + COLUMNS,
                                        """
                                        released_session s join programme p on p.published_release_id = s.release_id
                                        join event e on e.id = p.event_id and e.published
                                        """))
                        .on("s.day");
        if (ids.isEmpty()) {
            return shown.read(em, kind(), SessionFinder::publicHit);
        }
        SearchSql own = working(question);
        return shown.and("not " + shown.anyOf("e.id", ids))
                .read(em, kind(), SessionFinder::publicHit)
                .and(
                        own.and(own.anyOf("s.event_id", ids))
                                .read(em, kind(), SessionFinder::workingHit),
                        question.max());
    }

    private static SearchSql working(SearchQuestion question) {
        return matching(
                        new SearchSql(
                                question,
                                "s.id" + COLUMNS,
                                "programme_session s join event e on e.id = s.event_id"))
                .on("coalesce(s.day, e.last_day)");
    }

    private static SearchSql matching(SearchSql sql) {
        return sql.matching(
                        "s.title",
                        "search_key(s.title, s.presenters)",
                        "search_words(s.title, s.presenters, s.text)")
                .and("s.kind <> '" + SessionKind.BREAK.name() + '\'');
    }

    private static SearchHit publicHit(ResultRow row, int score) {
        return hit(row, "/programme/view.xhtml?event=" + row.number(EVENT), score);
    }

    private static SearchHit workingHit(ResultRow row, int score) {
        return hit(
                row,
                "/programme/edit.xhtml?event="
                        + row.number(EVENT)
                        + "&session="
                        + row.number(SESSION),
                score);
    }

    private static SearchHit hit(ResultRow row, String page, int score) {
        List<Object> about = new ArrayList<>();
        about.add(row.text(EVENT_TITLE));
        if (!row.isNull(DAY)) {
            about.add(row.day(DAY));
        }
        if (!row.isNull(PRESENTERS)) {
            about.add(row.text(PRESENTERS));
        }
        return new SearchHit(row.text(TITLE), about, page, score);
    }
}
