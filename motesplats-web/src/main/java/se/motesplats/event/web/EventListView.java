package se.motesplats.event.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventFilter;
import se.motesplats.event.service.EventFilter.Period;
import se.motesplats.event.service.EventListItem;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.SeriesListItem;
import se.motesplats.event.service.SeriesService;
import se.motesplats.shared.Permission;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Coming and past events. Everything that is chosen stands in the address, so that a list can be
 * sent to a colleague, and the page keeps no state.
 */
@Named
@RequestScoped
public class EventListView {

    private static final int PAGE_SIZE = 20;

    @Inject private EventService events;
    @Inject private SeriesService series;
    @Inject private Caller caller;

    private @Nullable String period;
    private @Nullable String chosenSeries;
    private @Nullable String text;
    private @Nullable String page;

    private EventFilter filter = EventFilter.of(Period.COMING);
    private List<EventListItem> items = List.of();
    private List<SeriesListItem> allSeries = List.of();
    private int count;
    private int pageNumber = 1;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        filter =
                new EventFilter(
                        "past".equals(period) ? Period.PAST : Period.COMING,
                        numberIn(chosenSeries),
                        text == null || text.isBlank() ? null : text.strip());
        allSeries = series.list();
        count = events.count(filter);
        Long asked = numberIn(page);
        pageNumber = (int) Math.min(asked == null ? 1 : Math.max(1, asked), getPages());
        items = events.list(filter, (pageNumber - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    private static @Nullable Long numberIn(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Long.valueOf(typed) : null;
    }

    public List<EventListItem> getItems() {
        return items;
    }

    public List<SeriesListItem> getAllSeries() {
        return allSeries;
    }

    public int getCount() {
        return count;
    }

    public int getPages() {
        return Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public int getPageNumber() {
        return pageNumber;
    }

    public boolean isPast() {
        return filter.period() == Period.PAST;
    }

    public boolean isFiltered() {
        return filter.seriesId() != null || filter.text() != null;
    }

    public boolean isMayCreate() {
        return caller.grants().allowEverywhere(Permission.EVENT_EDIT);
    }

    /** The same list, another page of it. */
    public String pageLink(int number) {
        return link(isPast()) + "&page=" + number;
    }

    /** The same filter on coming or on past events. */
    public String link(boolean past) {
        StringBuilder link = new StringBuilder("/event/list.xhtml?period=");
        link.append(past ? "past" : "coming");
        if (filter.seriesId() != null) {
            link.append("&series=").append(filter.seriesId());
        }
        if (filter.text() != null) {
            link.append("&q=").append(URLEncoder.encode(filter.text(), StandardCharsets.UTF_8));
        }
        return link.toString();
    }

    public boolean isChosen(long seriesId) {
        return filter.seriesId() != null && filter.seriesId() == seriesId;
    }

    public @Nullable String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period;
    }

    public @Nullable String getSeries() {
        return chosenSeries;
    }

    public void setSeries(@Nullable String chosen) {
        chosenSeries = chosen;
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
