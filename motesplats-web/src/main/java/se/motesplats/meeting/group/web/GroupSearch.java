package se.motesplats.meeting.group.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.group.service.GroupFilter;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;
import se.motesplats.shared.list.web.ListChoice;

/** What the list of groups is searched for, as its address says it. */
public class GroupSearch {

    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String sort;
    private @Nullable String page;

    GroupFilter filter() {
        return new GroupFilter(
                false,
                ListChoice.among(GroupStatus.values(), status),
                text == null || text.isBlank() ? null : text.strip(),
                Sort.of(sort, GroupFilter.USUAL));
    }

    ListAddress address() {
        GroupFilter filter = filter();
        return new ListAddress("/meeting/list.xhtml")
                .filter("q", filter.text())
                .filter("status", filter.status())
                .sort(filter.sort(), GroupFilter.USUAL);
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
