package se.motesplats.event.search.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.motesplats.event.EventStatus;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.Permission;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/** Published events, and those whose working material the caller may see. */
@ApplicationScoped
class EventFinder implements SearchSource {

    private static final int TITLE = SearchSql.FIRST + 1;
    private static final int FIRST_DAY = SearchSql.FIRST + 2;
    private static final int LAST_DAY = SearchSql.FIRST + 3;
    private static final int SEASON = SearchSql.FIRST + 4;
    private static final int VENUE = SearchSql.FIRST + 5;
    private static final int STATUS = SearchSql.FIRST + 6;

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.EVENT;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        SearchSql sql =
                new SearchSql(
                                question,
                                "e.id, e.title, e.first_day, e.last_day, e.season, e.venue, e.status",
                                "event e")
                        .matching(
                                "e.title",
                                "search_key(e.title, e.venue, e.season)",
                                "search_words(e.title, e.venue, e.description)")
                        .on("e.last_day");
        if (!caller.grants().allowEverywhere(Permission.EVENT_VIEW_INTERNAL)) {
            Set<Long> ids = caller.grants().eventIds(Permission.EVENT_VIEW_INTERNAL);
            sql.and(
                    ids.isEmpty()
                            ? "e.published"
                            : "(e.published or " + sql.anyOf("e.id", ids) + ')');
        }
        return sql.read(em, kind(), EventFinder::hit);
    }

    private static SearchHit hit(ResultRow row, int score) {
        List<Object> about = new ArrayList<>();
        if (!row.isNull(FIRST_DAY)) {
            about.add(Stream.of(row.day(FIRST_DAY), row.day(LAST_DAY)).distinct().toList());
        } else if (!row.isNull(SEASON)) {
            about.add(row.text(SEASON));
        }
        if (!row.isNull(VENUE)) {
            about.add(row.text(VENUE));
        }
        EventStatus status = row.constant(EventStatus.class, STATUS);
        if (status == EventStatus.CANCELLED || status == EventStatus.POSTPONED) {
            about.add(status);
        }
        return new SearchHit(
                row.text(TITLE),
                about,
                "/event/view.xhtml?event=" + row.number(SearchSql.FIRST),
                score);
    }
}
