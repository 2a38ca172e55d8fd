package se.motesplats.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ContactPersonChanged;
import se.motesplats.event.service.EventAudiences;
import se.motesplats.event.service.EventMoved;
import se.motesplats.event.service.EventStatusChanged;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/**
 * Tells those whom an event concerns that it was cancelled, postponed, planned anew or moved. That
 * an event is completed, nobody needs to be told.
 */
@ApplicationScoped
public class EventMails {

    @Inject private Outbox outbox;
    @Inject private EventAudiences audiences;
    @PersistenceContext private EntityManager em;

    void statusChanged(@Observes EventStatusChanged change) {
        if (change.after() == EventStatus.COMPLETED) {
            return;
        }
        Event event = em.find(Event.class, change.eventId());
        for (Person person : concerned(event)) {
            Map<String, Object> model = model(event, person);
            model.put("cancelled", change.after() == EventStatus.CANCELLED);
            model.put("postponed", change.after() == EventStatus.POSTPONED);
            model.put("planned", change.after() == EventStatus.PLANNED);
            model.put("reason", change.reason());
            put(
                    event,
                    OutgoingMail.to(
                            person,
                            "event-status:" + change.changeId() + ':' + person.getId(),
                            "event-status",
                            model));
        }
    }

    void moved(@Observes EventMoved move) {
        Event event = em.find(Event.class, move.eventId());
        for (Person person : concerned(event)) {
            Map<String, Object> model = model(event, person);
            model.put("hadDays", !move.oldDays().isEmpty());
            model.put("oldDays", HumanTime.days(move.oldDays(), person.getLanguage()));
            put(
                    event,
                    OutgoingMail.to(
                            person,
                            "event-moved:%d:v%d:%d"
                                    .formatted(event.getId(), event.getVersion(), person.getId()),
                            "event-moved",
                            model));
        }
    }

    void contactChanged(@Observes ContactPersonChanged change) {
        Event event = em.find(Event.class, change.eventId());
        Person person = event.getContactPerson();
        put(
                event,
                OutgoingMail.to(
                        person,
                        "event-contact:%d:v%d:%d"
                                .formatted(event.getId(), event.getVersion(), person.getId()),
                        "event-contact",
                        model(event, person)));
    }

    private List<Person> concerned(Event event) {
        return audiences.of(event).stream().flatMap(g -> g.people().stream()).toList();
    }

    private void put(Event event, OutgoingMail mail) {
        outbox.put(mail.aboutEvent(event.getId(), event.getContactPerson().getEmail()));
    }

    private static Map<String, Object> model(Event event, Person reader) {
        Language language = reader.getLanguage();
        List<LocalDate> days = event.getDays().stream().map(EventDay::getDay).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("name", reader.getGivenName());
        model.put("title", event.getTitle());
        model.put("event", String.valueOf(event.getId()));
        model.put(
                "when",
                days.isEmpty()
                        ? event.getSeason().orElse("")
                        : HumanTime.days(days, language) + ", " + HumanTime.weeks(days, language));
        model.put("contact", event.getContactPerson().getName());
        // No number is no section in the template.
        model.put("phone", event.getContactPerson().getPhone().<Object>map(p -> p).orElse(false));
        return model;
    }
}
