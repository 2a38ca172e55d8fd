package se.motesplats.meeting.minutes.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/** Minutes that are published, by their words, for those who may read them today. */
@ApplicationScoped
class MinutesFinder implements SearchSource {

    private static final int TITLE = SearchSql.FIRST + 1;
    private static final int GROUP = SearchSql.FIRST + 2;
    private static final int DAY = SearchSql.FIRST + 3;

    @PersistenceContext private EntityManager em;
    @Inject private MeetingRights rights;

    @Override
    public SearchKind kind() {
        return SearchKind.MINUTES;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        SearchSql sql =
                new SearchSql(
                        question,
                        "m.id, v.title, g.name, m.day",
                        "minutes_version v join meeting_minutes n on n.id = v.minutes_id"
                                + " join meeting m on m.id = n.meeting_id"
                                + " join meeting_group g on g.id = m.group_id");
        sql.matching("v.title", "search_key(v.title)", "search_words(v.title, v.text)")
                .near("m.day");
        sql.and(
                "v.latest and ("
                        + rights.reading().groupsSql("g", sql::bind)
                        + " or "
                        + MinutesQuery.PUBLIC
                        + ')');
        return sql.read(em, kind(), MinutesFinder::hit);
    }

    private static SearchHit hit(ResultRow row, int score) {
        return new SearchHit(
                row.text(TITLE),
                List.of(row.text(GROUP), row.day(DAY)),
                "/meeting/minutes.xhtml?meeting=" + row.number(SearchSql.FIRST),
                score);
    }
}
