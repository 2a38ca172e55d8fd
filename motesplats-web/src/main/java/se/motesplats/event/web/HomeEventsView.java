package se.motesplats.event.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.EventFilter;
import se.motesplats.event.service.EventListItem;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.OwnEvent;
import se.motesplats.event.service.OwnEventService;
import se.motesplats.shared.usecase.service.Caller;

/** The events on the start page: each once, with what the caller is there. */
@Named
@RequestScoped
public class HomeEventsView {

    /** More stand in the list. */
    private static final int MOST = 8;

    @Inject private EventService events;
    @Inject private OwnEventService ownEvents;
    @Inject private Caller caller;

    private @Nullable List<OwnEvent> coming;

    /** The nearest coming events, and all of the caller's own. */
    public List<OwnEvent> getComing() {
        List<OwnEvent> shown = coming;
        if (shown == null) {
            shown = load();
            coming = shown;
        }
        return shown;
    }

    private List<OwnEvent> load() {
        List<OwnEvent> all =
                new ArrayList<>(
                        caller.isAnonymous() ? List.<OwnEvent>of() : ownEvents.coming(MOST));
        Set<Long> own = all.stream().map(e -> e.event().id()).collect(Collectors.toSet());
        // What was held on an earlier day of the clock than its own is not coming.
        all.removeIf(held -> held.event().status() == EventStatus.COMPLETED);
        for (EventListItem item : events.list(EventFilter.of(EventFilter.Period.COMING), 0, MOST)) {
            if (!own.contains(item.id())
                    && item.status() != EventStatus.COMPLETED
                    && all.size() < MOST) {
                all.add(new OwnEvent(item, List.of()));
            }
        }
        all.sort(
                Comparator.comparing(
                        e -> e.event().firstDay(),
                        Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }
}
