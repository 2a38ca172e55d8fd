package se.motesplats.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.poll.PollStatus;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/** Polls that the caller runs or was told of, and no others. */
@ApplicationScoped
class PollFinder implements SearchSource {

    private static final int TITLE = SearchSql.FIRST + 1;
    private static final int STATUS = SearchSql.FIRST + 2;
    private static final int LAST_DAY = SearchSql.FIRST + 3;

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.POLL;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        if (caller.isAnonymous()) {
            return Found.nothing(kind());
        }
        SearchSql sql = new SearchSql(question, "p.id, p.title, p.status, p.last_day", "poll p");
        sql.matching("p.title", "search_key(p.title)").on("p.last_day");
        sql.and(
                "p.id in (select m.poll_id from poll_participant m where m.person_id = "
                        + sql.bind(caller.personId())
                        + " and (m.part <> 'ASKED' or m.invited_at is not null))");
        return sql.read(em, kind(), PollFinder::hit);
    }

    private static SearchHit hit(ResultRow row, int score) {
        return new SearchHit(
                row.text(TITLE),
                List.of(row.constant(PollStatus.class, STATUS), row.day(LAST_DAY)),
                "/poll/view.xhtml?poll=" + row.number(SearchSql.FIRST),
                score);
    }
}
