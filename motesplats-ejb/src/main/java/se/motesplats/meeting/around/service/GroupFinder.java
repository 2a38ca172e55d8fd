package se.motesplats.meeting.around.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/** Groups that the caller sits in or coordinates, and open ones, by what everybody may read. */
@ApplicationScoped
class GroupFinder implements SearchSource {

    private static final int NAME = SearchSql.FIRST + 1;
    private static final int STATUS = SearchSql.FIRST + 2;
    private static final int OWNER = SearchSql.FIRST + 3;

    @PersistenceContext private EntityManager em;
    @Inject private MeetingRights rights;

    @Override
    public SearchKind kind() {
        return SearchKind.GROUP;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        if (caller.isAnonymous()) {
            return Found.nothing(kind());
        }
        SearchSql sql =
                new SearchSql(
                        question,
                        "mg.id, mg.name, mg.status, o.name as owner",
                        "meeting_group mg join organisation o on o.id = mg.owner_id");
        sql.matching(
                        "mg.name",
                        "search_key(mg.name, mg.place)",
                        "search_words(mg.name, mg.place, mg.purpose)")
                .and(
                        "("
                                + ReachSql.groups(sql, rights.reading(), "mg")
                                + " or (mg.open and mg.status <> 'ENDED'))");
        return sql.read(em, kind(), GroupFinder::hit);
    }

    private static SearchHit hit(ResultRow row, int score) {
        return new SearchHit(
                row.text(NAME),
                List.of(row.constant(GroupStatus.class, STATUS), row.text(OWNER)),
                "/meeting/group.xhtml?group=" + row.number(SearchSql.FIRST),
                score);
    }
}
