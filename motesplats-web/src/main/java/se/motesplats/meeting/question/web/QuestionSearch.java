package se.motesplats.meeting.question.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.QuestionStatus;
import se.motesplats.meeting.question.service.QuestionFilter;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;
import se.motesplats.shared.list.web.ListChoice;

/** What the list of questions is searched for, as its address says it. */
public class QuestionSearch {

    /** What the address says for questions to organisations that the caller speaks for. */
    static final String MINE = "mine";

    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String group;
    private @Nullable String to;
    private @Nullable String sort;
    private @Nullable String page;

    QuestionFilter filter() {
        return new QuestionFilter(
                ListChoice.among(QuestionStatus.values(), status),
                number(group),
                MINE.equals(to),
                text == null || text.isBlank() ? null : text.strip(),
                Sort.of(sort, QuestionFilter.USUAL));
    }

    /** An address may be old or guessed. */
    private static @Nullable Long number(@Nullable String said) {
        return said != null && said.matches("\\d{1,18}") ? Long.valueOf(said) : null;
    }

    ListAddress address() {
        QuestionFilter filter = filter();
        return new ListAddress("/meeting/questions.xhtml")
                .filter("q", filter.text())
                .filter("status", filter.status())
                .filter("group", filter.groupId())
                .filter("to", filter.mine() ? MINE : null)
                .sort(filter.sort(), QuestionFilter.USUAL);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
