package se.motesplats.event.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventFilter;
import se.motesplats.event.service.EventFilter.Period;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;

/** What a list of events is searched for, as its address says it. */
public class EventSearch {

    private @Nullable String period;
    private @Nullable String series;
    private @Nullable String text;
    private @Nullable String sort;
    private @Nullable String page;

    EventFilter filter() {
        return new EventFilter(
                which(),
                series != null && series.matches("[0-9]{1,9}") ? Long.valueOf(series) : null,
                text == null || text.isBlank() ? null : text.strip(),
                Sort.of(sort, EventFilter.usualOrder(which())));
    }

    private Period which() {
        return "past".equals(period) ? Period.PAST : Period.COMING;
    }

    ListAddress address() {
        return address(which()).sort(filter().sort(), EventFilter.usualOrder(which()));
    }

    /** The same filter on coming or on past events, in the order that is usual there. */
    ListAddress address(Period which) {
        EventFilter filter = filter();
        return new ListAddress("/event/list.xhtml")
                .keep("period", which == Period.PAST ? "past" : "coming")
                .filter("series", filter.seriesId())
                .filter("q", filter.text());
    }

    public boolean isPast() {
        return which() == Period.PAST;
    }

    public @Nullable String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period;
    }

    public @Nullable String getSeries() {
        return series;
    }

    public void setSeries(@Nullable String series) {
        this.series = series;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
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
