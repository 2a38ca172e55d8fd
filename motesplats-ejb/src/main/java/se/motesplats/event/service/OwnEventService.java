package se.motesplats.event.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The events that somebody takes part in, in whatever way. */
@Stateless
@UseCase
public class OwnEventService {

    @Inject private EventRepository repository;
    @Inject @Any private Instance<EventInvolvement> sources;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** The nearest coming events of the caller, with what the caller is there. */
    @AllowLoggedIn
    @ReadOnly
    public List<OwnEvent> coming(int max) {
        Map<Long, TreeSet<String>> mine = new TreeMap<>();
        for (EventInvolvement source : sources) {
            source.eventsOf(caller)
                    .forEach((id, as) -> mine.computeIfAbsent(id, i -> new TreeSet<>()).add(as));
        }
        if (mine.isEmpty()) {
            return List.of();
        }
        return repository.coming(mine.keySet(), SwedishTime.dayOf(clock.instant()), max).stream()
                .map(event -> new OwnEvent(event, List.copyOf(mine.get(event.id()))))
                .toList();
    }
}
