package se.motesplats.meeting.outcome.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.service.ActionFilter;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;
import se.motesplats.shared.list.web.ListChoice;

/** What the list of things to do is searched for, as its address says it. */
public class ActionSearch {

    /** ActionWhose: the caller's own where nothing is said. */
    enum ActionWhose {
        GROUPS
    }

    private @Nullable String whose;
    private @Nullable String group;
    private @Nullable String shown;
    private @Nullable String sort;
    private @Nullable String page;

    ActionFilter filter() {
        ActionFilter.ActionShown stage = ListChoice.among(ActionFilter.ActionShown.values(), shown);
        return new ActionFilter(
                whose() != null,
                group != null && group.matches("[0-9]{1,18}") ? Long.valueOf(group) : null,
                stage == null ? ActionFilter.ActionShown.OPEN : stage,
                Sort.of(sort, ActionFilter.USUAL));
    }

    @Nullable ActionWhose whose() {
        return ListChoice.among(ActionWhose.values(), whose);
    }

    ListAddress address() {
        ActionFilter filter = filter();
        return new ListAddress("/meeting/actions.xhtml")
                .filter("whose", whose())
                .filter("group", filter.groupId())
                .filter(
                        "shown",
                        filter.shown() == ActionFilter.ActionShown.OPEN ? null : filter.shown())
                .sort(filter.sort(), ActionFilter.USUAL);
    }

    public @Nullable String getWhose() {
        return whose;
    }

    public void setWhose(@Nullable String whose) {
        this.whose = whose;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getShown() {
        return shown;
    }

    public void setShown(@Nullable String shown) {
        this.shown = shown;
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
