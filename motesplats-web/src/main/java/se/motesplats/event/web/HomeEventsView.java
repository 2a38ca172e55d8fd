package se.motesplats.event.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventFilter;
import se.motesplats.event.service.EventListItem;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.OwnEvent;
import se.motesplats.event.service.OwnEventService;

/** The events on the start page. */
@Named
@RequestScoped
public class HomeEventsView {

    /** More stand in the list. */
    private static final int MOST = 6;

    @Inject private EventService events;
    @Inject private OwnEventService ownEvents;

    private @Nullable List<EventListItem> coming;
    private @Nullable List<OwnEvent> mine;

    /** The nearest coming events. */
    public List<EventListItem> getComing() {
        if (coming == null) {
            coming = events.list(EventFilter.of(EventFilter.Period.COMING), 0, MOST);
        }
        return coming;
    }

    /** Those that the caller takes part in; for whoever is logged in. */
    public List<OwnEvent> getMine() {
        if (mine == null) {
            mine = ownEvents.coming();
        }
        return mine;
    }
}
