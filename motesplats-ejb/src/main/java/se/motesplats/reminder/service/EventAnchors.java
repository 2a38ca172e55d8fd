package se.motesplats.reminder.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.reminder.Anchor;
import se.motesplats.shared.SwedishTime;

/** When an event begins and ends. */
@ApplicationScoped
class EventAnchors implements AnchorSource {

    private static final String START = "EVENT_START";
    private static final String END = "EVENT_END";

    @PersistenceContext private EntityManager em;

    @Override
    public List<String> keys() {
        return List.of(START, END);
    }

    @Override
    public Optional<Anchor> find(String key, long eventId) {
        List<EventDay> days = em.find(Event.class, eventId).getDays();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (key.equals(START)) {
            EventDay first = days.get(0);
            return Optional.of(
                    Anchor.at(START, SwedishTime.at(first.getDay().atTime(first.getStartsAt()))));
        }
        EventDay last = days.get(days.size() - 1);
        return Optional.of(Anchor.at(END, SwedishTime.at(last.getDay().atTime(last.getEndsAt()))));
    }
}
