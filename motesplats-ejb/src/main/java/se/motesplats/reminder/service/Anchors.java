package se.motesplats.reminder.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.motesplats.event.Event;
import se.motesplats.event.EventStatus;
import se.motesplats.reminder.Anchor;
import se.motesplats.shared.NotFound;

/** All dates of an event that rules can count from, of whatever feature. */
@ApplicationScoped
public class Anchors {

    @Inject private Instance<AnchorSource> sources;

    /**
     * One date as it counts now; none for an event that is not going to be, or not as planned.
     *
     * @throws NotFound if no feature has such dates
     */
    public Optional<Anchor> find(Event event, String key) {
        AnchorSource source =
                sources.stream()
                        .filter(s -> s.keys().contains(key))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return counts(event) ? source.find(key, event.getId()) : Optional.empty();
    }

    /** The keys of all dates there are, those of the event in the order of time first. */
    public List<String> keys(Event event) {
        return sources.stream()
                .flatMap(source -> source.keys().stream())
                .sorted(
                        Comparator.comparing(
                                        (String key) -> find(event, key).map(Anchor::at),
                                        Comparator.comparing(
                                                at -> at.orElse(java.time.Instant.MAX)))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Also after the event: some of what is told comes then. */
    private static boolean counts(Event event) {
        return event.getStatus() == EventStatus.PLANNED
                || event.getStatus() == EventStatus.COMPLETED;
    }
}
