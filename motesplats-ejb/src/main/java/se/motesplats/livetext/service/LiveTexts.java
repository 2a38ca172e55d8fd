package se.motesplats.livetext.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.motesplats.livetext.LiveText;
import se.motesplats.livetext.LiveTextPlace;

/**
 * Texts for the features that own them, inside their transactions. It asks for no right: who calls
 * it has.
 */
@ApplicationScoped
public class LiveTexts {

    /** What the house itself calls itself where browsers have names. */
    private static final String HOUSE = "house";

    @Inject private LiveTextRepository repository;
    @Inject private LiveTextStore store;
    @Inject private Clock clock;

    /** The texts of one thing by their fields; those in which nobody has written are not there. */
    public Map<String, String> of(String kind, long ownerId) {
        return repository.ofOwner(kind, ownerId).stream()
                .collect(Collectors.toMap(t -> t.getPlace().field(), LiveText::getContent));
    }

    /** One text; empty if nobody has written. */
    public String of(LiveTextPlace place) {
        return repository.find(place).map(LiveText::getContent).orElse("");
    }

    /** The number of one text; 0 if nobody has written. */
    public int revisionOf(LiveTextPlace place) {
        return repository.find(place).map(LiveText::getRevision).orElse(0);
    }

    /** A text as it was when it had the number; empty if it never had. */
    public Optional<String> at(LiveTextPlace place, int revision) {
        return repository
                .find(place)
                .filter(t -> revision >= 0 && revision <= t.getRevision())
                .map(t -> store.at(t, revision));
    }

    /** Changes a text from what the caller has seen; what others wrote since stays. */
    public void write(LiveTextPlace place, String seen, String next) {
        LiveText text = repository.lock(place, clock.instant());
        String merged = TextMerge.merge(seen, text.getContent(), next);
        if (!merged.equals(text.getContent())) {
            store.write(text, merged, HOUSE, text.getRevision() + 1, merged);
        }
    }

    /** Removes all texts of things that are no more. */
    public void remove(String kind, Collection<Long> owners) {
        repository.remove(kind, owners);
    }
}
