package se.motesplats.event.decision.service;

import static se.motesplats.event.decision.service.ConsequenceArea.CALENDARS;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.motesplats.event.service.EventChanges;
import se.motesplats.event.service.EventNews;
import se.motesplats.shared.told.service.Notices;

/** Makes a change of an event, watched by all features that have something hanging on it. */
@Dependent
class Decider {

    @Inject private EventChanges changes;
    @Inject private Instance<EventConsequences> features;
    @Inject private Notices notices;
    @PersistenceContext private EntityManager em;

    /** A change that is made and not told yet. */
    record Made(EventNews news, List<EventConsequences.Watch> watches) {

        /** What became of everything. */
        List<Consequence> happened() {
            List<Consequence> happened = new ArrayList<>();
            watches.forEach(watch -> happened.addAll(watch.after(news)));
            happened.sort(Comparator.comparing(Consequence::area));
            return happened;
        }
    }

    Made make(EventChanges.Change change) {
        changes.lock(change.eventId(), change.version());
        List<EventConsequences.Watch> watches =
                features.stream().map(feature -> feature.watch(change.eventId())).toList();
        return new Made(changes.make(change), watches);
    }

    /** What became of the calendars, once all has been told. */
    List<Consequence> calendars() {
        em.flush();
        Notices.Calendars told = notices.calendars();
        List<Consequence> lines = new ArrayList<>();
        if (told.updated() > 0) {
            lines.add(Consequence.of(CALENDARS, "event.happens.calendars.updated", told.updated()));
        }
        if (told.removed() > 0) {
            lines.add(Consequence.of(CALENDARS, "event.happens.calendars.removed", told.removed()));
        }
        return lines;
    }
}
