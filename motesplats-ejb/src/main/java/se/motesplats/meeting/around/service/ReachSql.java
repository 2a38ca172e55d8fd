package se.motesplats.meeting.around.service;

import java.util.List;
import se.motesplats.meeting.group.service.MeetingReach;
import se.motesplats.search.service.SearchSql;

/** What the caller may read, as a condition of a search. */
final class ReachSql {

    private ReachSql() {}

    /**
     * @param group alias of {@code meeting_group}
     */
    static String groups(SearchSql sql, MeetingReach reach, String group) {
        return reach.groupsSql(group, first(sql, reach));
    }

    /**
     * @param meeting alias of {@code meeting}
     * @param group alias of its {@code meeting_group}
     */
    static String meetings(SearchSql sql, MeetingReach reach, String meeting, String group) {
        return reach.meetingsSql(meeting, group, first(sql, reach));
    }

    /** Binds what the condition asks for; its places follow each other. */
    private static int first(SearchSql sql, MeetingReach reach) {
        List<String> places = reach.valuesSql().stream().map(sql::bind).toList();
        return places.isEmpty() ? 1 : Integer.parseInt(places.get(0).substring(1));
    }
}
