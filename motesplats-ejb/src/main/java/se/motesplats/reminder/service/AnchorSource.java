package se.motesplats.reminder.service;

import java.util.List;
import java.util.Optional;
import se.motesplats.reminder.Anchor;

/**
 * A feature that holds dates of an event which rules can count from. When one of them moves it
 * fires {@link AnchorsMoved}. Each key has its words, {@code anchor.<key>}, in the feature's texts.
 */
public interface AnchorSource {

    /** The keys of its dates; they are stored with rules and must stay. */
    List<String> keys();

    /** The date as it is now; empty while the event has none. */
    Optional<Anchor> find(String key, long eventId);
}
