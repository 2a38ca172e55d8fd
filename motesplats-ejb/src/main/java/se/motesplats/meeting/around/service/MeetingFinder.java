package se.motesplats.meeting.around.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Meetings by their theme, their place and the points of the call that was sent last. Members find
 * those of their groups and guests the one they were let in to; everybody else what open groups
 * have called to, by what that call says and nothing newer.
 */
@ApplicationScoped
class MeetingFinder implements SearchSource {

    private static final int GROUP = SearchSql.FIRST + 1;
    private static final int DAY = SearchSql.FIRST + 2;
    private static final int STATUS = SearchSql.FIRST + 3;
    private static final int THEME = SearchSql.FIRST + 4;
    private static final int READER = SearchSql.FIRST + 5;

    private static final String LATEST =
            "not exists (select 1 from call_release newer where newer.meeting_id = r.meeting_id and"
                    + " newer.number > r.number)";

    private static final String SENT_THEME =
            "(select i.title from called_item i join call_release r on r.id = i.release_id where"
                    + " r.meeting_id = mm.id and i.part = 'THEME' and "
                    + LATEST
                    + " order by i.position limit 1)";

    @PersistenceContext private EntityManager em;
    @Inject private MeetingRights rights;

    @Override
    public SearchKind kind() {
        return SearchKind.MEETING;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        if (caller.isAnonymous()) {
            return Found.nothing(kind());
        }
        // The places of the condition are numbered before the statement that holds it begins.
        SearchSql places = new SearchSql(question, "", "");
        String reads = ReachSql.meetings(places, rights.reading(), "mm", "mg");
        String theme = "case when " + reads + " then mm.theme else " + SENT_THEME + " end";
        SearchSql sql =
                new SearchSql(
                        question,
                        "mm.id, mg.name as group_name, mm.day, mm.status, "
                                + theme
                                + " as theme, "
                                + reads
                                + " as reader",
                        "meeting mm join meeting_group mg on mg.id = mm.group_id");
        ReachSql.meetings(sql, rights.reading(), "mm", "mg");
        sql.matching(theme, "search_key(mm.theme, mm.place)", "", () -> sentPoints(sql))
                .on("mm.day")
                .and("(" + reads + " or (" + isPublic(sql) + "))");
        return sql.read(em, kind(), MeetingFinder::hit);
    }

    /** A point of the latest call fits, also its theme. */
    private static String sentPoints(SearchSql sql) {
        return "mm.id in (select r.meeting_id from called_item i join call_release r on r.id ="
                + " i.release_id where "
                + sql.fits("search_key(i.title)")
                + " and "
                + LATEST
                + ")";
    }

    /** What everybody reads fits: the place, and what was sent. */
    private static String isPublic(SearchSql sql) {
        return "mg.open and mg.status <> 'ENDED' and exists (select 1 from call_release sent where"
                + " sent.meeting_id = mm.id) and ("
                + sql.fits("search_key(mm.place)")
                + " or "
                + sentPoints(sql)
                + ")";
    }

    private static SearchHit hit(ResultRow row, int score) {
        List<Object> about = new ArrayList<>();
        if (!row.isNull(THEME)) {
            about.add(row.text(THEME));
        }
        about.add(row.day(DAY));
        about.add(row.constant(MeetingStatus.class, STATUS));
        return new SearchHit(
                row.text(GROUP),
                about,
                (row.flag(READER) ? "/meeting/view" : "/meeting/call")
                        + ".xhtml?meeting="
                        + row.number(SearchSql.FIRST),
                score);
    }
}
