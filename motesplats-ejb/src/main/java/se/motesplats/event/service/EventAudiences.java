package se.motesplats.event.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.event.Event;

/** Everybody whom a change of an event concerns, gathered from all features. */
@Dependent
class EventAudiences {

    @Inject private Instance<EventAudience> features;
    @Inject private EventRepository repository;

    /**
     * By person what all features have to say to them, the contact person first. Call it inside the
     * transaction of the change.
     */
    public Map<Person, List<EventAudience.Notice>> of(EventNews news) {
        List<EventAudience.Notice> all = new ArrayList<>();
        Event event = repository.getEvent(news.eventId());
        Person contact = event.getContactPerson().person();
        if (news.newContact()) {
            all.add(
                    new EventAudience.Notice(
                            contact,
                            "event.audience.contact",
                            "event-change-contact",
                            Map.of("phone", contact.getPhone().<Object>map(p -> p).orElse(false)),
                            List.of()));
        } else if (news.concernsAll()) {
            all.add(EventAudience.Notice.to(contact, "event.audience.contact"));
        }
        features.forEach(f -> all.addAll(f.noticesOf(news)));
        // The order of features is nobody's promise; a person is listed in the same group each
        // time.
        all.sort(Comparator.comparing(EventAudience.Notice::group));
        Map<Person, List<EventAudience.Notice>> byPerson = new LinkedHashMap<>();
        all.forEach(n -> byPerson.computeIfAbsent(n.person(), p -> new ArrayList<>()).add(n));
        return byPerson;
    }
}
