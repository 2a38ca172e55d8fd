package se.motesplats.event.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventFilter;
import se.motesplats.event.service.EventFilter.Period;
import se.motesplats.event.service.EventListItem;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.SeriesService;
import se.motesplats.shared.Permission;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Coming and past events. Everything that is chosen stands in the address, so that a list can be
 * sent to a colleague, and the page keeps no state.
 */
@Named
@RequestScoped
public class EventListView {

    private static final int PAGE_SIZE = 20;

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("title", "event.title").sorted(),
                    ListColumn.extra("series", "event.series").sorted(),
                    ListColumn.usual("when", "event.when").sorted(),
                    ListColumn.usual("where", "event.where").sorted(),
                    ListColumn.usual("status", "event.status"));

    @Inject private EventService events;
    @Inject private SeriesService series;
    @Inject private ColumnService columns;
    @Inject private Caller caller;

    private final EventSearch search = new EventSearch();

    private List<EventListItem> items = List.of();
    private List<ListChoice> allSeries = List.of();
    private @Nullable ListFrame list;
    private int count;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        EventFilter filter = search.filter();
        allSeries =
                series.list().stream()
                        .map(
                                s ->
                                        ListChoice.of(
                                                s.id(),
                                                s.name(),
                                                Objects.requireNonNullElse(filter.seriesId(), "")))
                        .toList();
        count = events.count(filter);
        list =
                new ListFrame(
                                ListName.EVENTS,
                                search.address(),
                                filter.sort(),
                                COLUMNS,
                                columns.switched(ListName.EVENTS))
                        .pill("series", "event.series", ListChoice.chosenOf(allSeries))
                        .pill("q", "event.list.text", filter.text());
        items = events.list(filter, list.turn(search.getPage(), count, PAGE_SIZE), PAGE_SIZE);
    }

    /** The same filter on coming or on past events, each in its usual order. */
    public String link(boolean past) {
        return search.address(past ? Period.PAST : Period.COMING).here();
    }

    public boolean isMayCreate() {
        return caller.grants().allowEverywhere(Permission.EVENT_EDIT);
    }

    public List<EventListItem> getItems() {
        return items;
    }

    public List<ListChoice> getAllSeries() {
        return allSeries;
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public int getCount() {
        return count;
    }

    public EventSearch getSearch() {
        return search;
    }
}
