package se.motesplats.meeting.minutes.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.minutes.service.MinutesFilter;
import se.motesplats.shared.list.web.ListAddress;

/** What the list of minutes is searched for, as its address says it. */
public class MinutesSearch {

    private static final int ID = 18;
    private static final int YEAR = 4;

    private @Nullable String group;
    private @Nullable String year;
    private @Nullable String organisation;
    private @Nullable String text;
    private @Nullable String page;

    MinutesFilter filter() {
        long of = number(year, YEAR);
        long asked = number(group, ID);
        return new MinutesFilter(
                asked == 0 ? null : asked,
                of == 0 ? null : Integer.valueOf((int) of),
                blank(organisation),
                blank(text));
    }

    /** Which page of the list, from 1 to the last. */
    int turn(int pages) {
        return Math.max(1, Math.min(pages, (int) number(page, YEAR)));
    }

    private static long number(@Nullable String typed, int most) {
        return typed != null && typed.matches("[0-9]{1," + most + '}') ? Long.parseLong(typed) : 0;
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    ListAddress address() {
        MinutesFilter filter = filter();
        return new ListAddress("/meeting/notes.xhtml")
                .filter("group", filter.group())
                .filter("year", filter.year())
                .filter("organisation", filter.organisation())
                .filter("q", filter.text());
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = year;
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
