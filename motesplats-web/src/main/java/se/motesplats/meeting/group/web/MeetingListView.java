package se.motesplats.meeting.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.group.service.GroupFilter;
import se.motesplats.meeting.group.service.GroupListItem;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.shared.Permission;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/** Groups: everybody's open ones, and those that the caller reads. */
@Named
@RequestScoped
public class MeetingListView {

    private static final int PAGE_SIZE = 20;

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("name", "meeting.group.name").sorted(),
                    ListColumn.usual("next", "meeting.group.next").sorted(),
                    ListColumn.usual("usually", "meeting.group.usually"),
                    ListColumn.usual("people", "meeting.group.people").sortedDown().numbers(),
                    ListColumn.extra("owner", "meeting.group.owner"),
                    ListColumn.usual("status", "meeting.group.status"));

    @Inject private GroupService groups;
    @Inject private ColumnService columns;
    @Inject private LanguageChoice languageChoice;
    @Inject private Caller caller;

    private final GroupSearch search = new GroupSearch();

    private List<GroupListItem> items = List.of();
    private List<ListChoice> statuses = List.of();
    private @Nullable ListFrame list;
    private int count;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        GroupFilter filter = search.filter();
        Texts texts = Texts.of(languageChoice.getLanguage());
        statuses = ListChoice.of(GroupStatus.values(), filter.status(), texts);
        count = groups.count(filter);
        list =
                new ListFrame(
                                ListName.GROUPS,
                                search.address(),
                                filter.sort(),
                                COLUMNS,
                                columns.switched(ListName.GROUPS))
                        .pill("status", "meeting.group.status", ListChoice.chosenOf(statuses))
                        .pill("q", "meeting.list.text", filter.text());
        items = groups.list(filter, list.turn(search.getPage(), count, PAGE_SIZE), PAGE_SIZE);
    }

    /** Whether there is an organisation for which the caller makes groups. */
    public boolean isMayCreate() {
        return caller.grants().allowEverywhere(Permission.MEETING_EDIT)
                || !caller.grants().organisationPaths(Permission.MEETING_EDIT).isEmpty();
    }

    public List<GroupListItem> getItems() {
        return items;
    }

    public List<ListChoice> getStatuses() {
        return statuses;
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public int getCount() {
        return count;
    }

    public GroupSearch getSearch() {
        return search;
    }
}
