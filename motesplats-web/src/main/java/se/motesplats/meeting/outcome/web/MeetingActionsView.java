package se.motesplats.meeting.outcome.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.service.ActionFilter;
import se.motesplats.meeting.outcome.service.ActionListItem;
import se.motesplats.meeting.outcome.service.MeetingActionListService;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** What is to be done after meetings: the caller's own, and that of the caller's groups. */
@Named
@RequestScoped
public class MeetingActionsView {

    private static final int PAGE_SIZE = 20;

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("action", "meeting.actions.action"),
                    ListColumn.usual("group", "meeting.actions.group").sorted(),
                    ListColumn.usual("meeting", "meeting.actions.meeting").sorted(),
                    ListColumn.usual("owner", "meeting.actions.owner"),
                    ListColumn.usual("due", "meeting.actions.due").sorted(),
                    ListColumn.always("status", "meeting.actions.status"));

    @Inject private MeetingActionListService service;
    @Inject private ColumnService columns;
    @Inject private LanguageChoice languageChoice;

    private final ActionSearch search = new ActionSearch();

    private List<ActionListItem> items = List.of();
    private List<ListChoice> groups = List.of();
    private List<ListChoice> whose = List.of();
    private List<ListChoice> stages = List.of();
    private @Nullable ListFrame list;
    private int count;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        ActionFilter filter = search.filter();
        Texts texts = Texts.of(languageChoice.getLanguage());
        groups =
                service.groups().stream()
                        .map(g -> ListChoice.of(g.id(), g.name(), "" + filter.groupId()))
                        .toList();
        whose = ListChoice.of(ActionSearch.ActionWhose.values(), search.whose(), texts);
        stages =
                ListChoice.of(
                        new ActionFilter.ActionShown[] {
                            ActionFilter.ActionShown.ENDED, ActionFilter.ActionShown.EVERYTHING
                        },
                        filter.shown(),
                        texts);
        count = service.count(filter);
        list =
                new ListFrame(
                                ListName.ACTIONS,
                                search.address(),
                                filter.sort(),
                                COLUMNS,
                                columns.switched(ListName.ACTIONS))
                        .pill("whose", "meeting.actions.whose", ListChoice.chosenOf(whose))
                        .pill("shown", "meeting.actions.status", ListChoice.chosenOf(stages))
                        .pill("group", "meeting.actions.group", ListChoice.chosenOf(groups));
        items = service.list(filter, list.turn(search.getPage(), count, PAGE_SIZE), PAGE_SIZE);
    }

    public List<ActionListItem> getItems() {
        return items;
    }

    public List<ListChoice> getGroups() {
        return groups;
    }

    public List<ListChoice> getWhose() {
        return whose;
    }

    public List<ListChoice> getStages() {
        return stages;
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public int getCount() {
        return count;
    }

    public ActionSearch getSearch() {
        return search;
    }
}
