package se.motesplats.meeting.question.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.QuestionStatus;
import se.motesplats.meeting.question.service.QuestionFilter;
import se.motesplats.meeting.question.service.QuestionListItem;
import se.motesplats.meeting.question.service.QuestionListService;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** Questions of all groups that the caller reads. */
@Named
@RequestScoped
public class MeetingQuestionsView {

    private static final int PAGE_SIZE = 20;

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("text", "meeting.question.text"),
                    ListColumn.usual("status", "meeting.question.status").sorted(),
                    ListColumn.usual("answered", "meeting.question.answered"),
                    ListColumn.usual("due", "meeting.question.lastDay").sorted(),
                    ListColumn.usual("group", "meeting.question.group").sorted(),
                    ListColumn.extra("asked", "meeting.question.askedAt").sortedDown(),
                    ListColumn.usual("owner", "meeting.question.owner"));

    @Inject private QuestionListService questions;
    @Inject private ColumnService columns;
    @Inject private LanguageChoice languageChoice;

    private final QuestionSearch search = new QuestionSearch();

    private List<QuestionListItem> items = List.of();
    private List<ListChoice> statuses = List.of();
    private List<ListChoice> groups = List.of();
    private List<ListChoice> to = List.of();
    private @Nullable ListFrame list;
    private int count;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        QuestionFilter filter = search.filter();
        Texts texts = Texts.of(languageChoice.getLanguage());
        statuses = ListChoice.of(QuestionStatus.values(), filter.status(), texts);
        groups =
                questions.groups().stream()
                        .map(
                                g ->
                                        ListChoice.of(
                                                g.id(),
                                                g.name(),
                                                filter.groupId() == null ? "" : filter.groupId()))
                        .toList();
        to =
                List.of(
                        new ListChoice(
                                QuestionSearch.MINE,
                                texts.getString("meeting.questions.mine"),
                                filter.mine()));
        count = questions.count(filter);
        list =
                new ListFrame(
                                ListName.QUESTIONS,
                                search.address(),
                                filter.sort(),
                                COLUMNS,
                                columns.switched(ListName.QUESTIONS))
                        .pill("status", "meeting.question.status", ListChoice.chosenOf(statuses))
                        .pill("group", "meeting.question.group", ListChoice.chosenOf(groups))
                        .pill("to", "meeting.questions.to", ListChoice.chosenOf(to))
                        .pill("q", "meeting.questions.search", filter.text());
        items = questions.list(filter, list.turn(search.getPage(), count, PAGE_SIZE), PAGE_SIZE);
    }

    public List<QuestionListItem> getItems() {
        return items;
    }

    public List<ListChoice> getStatuses() {
        return statuses;
    }

    public List<ListChoice> getGroups() {
        return groups;
    }

    public List<ListChoice> getTo() {
        return to;
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public int getCount() {
        return count;
    }

    public QuestionSearch getSearch() {
        return search;
    }
}
