package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.programme.Slot;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.signup.ChoiceStatus;
import se.motesplats.signup.SessionChoice;
import se.motesplats.signup.SignupSession;

/** What people are told about the sessions that they have chosen or wait for. */
@ApplicationScoped
class SignupMails implements MailKindSource {

    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;
    @PersistenceContext private EntityManager em;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.needed("signup.choice", "signup-promoted", "signup-changed"));
    }

    void on(@Observes ChoicePromoted promoted) {
        SessionChoice choice = em.find(SessionChoice.class, promoted.choiceId());
        SignupSession session = choice.getSession();
        Person person = choice.getPerson();
        Map<String, Object> model = model(choice.getEventId(), person);
        model.put("session", session.getTitle());
        model.put(
                "when",
                when(session.getSlot(), session.getRoom().orElse(null), person.getLanguage()));
        model.put("left", promoted.left());
        put(
                person,
                choice.getEventId(),
                "signup-promoted:" + choice.getId(),
                "signup-promoted",
                model);
    }

    void on(@Observes ChoicesMoved moved) {
        Person person = em.find(Person.class, moved.personId());
        Map<String, Object> model = model(moved.eventId(), person);
        model.put(
                "changes",
                moved.changes().stream().map(c -> change(c, person.getLanguage())).toList());
        put(
                person,
                moved.eventId(),
                "signup-changed:%d:%d".formatted(moved.releaseId(), moved.personId()),
                "signup-changed",
                model);
    }

    static Map<String, Object> change(ChoicesMoved.Change change, Language language) {
        Slot now = change.now();
        String when = now == null ? "" : when(now, change.room(), language);
        return Map.of(
                "session",
                change.title(),
                "kept",
                change.status().isAlive() ? List.of(when) : List.of(),
                "waiting",
                change.status() == ChoiceStatus.WAITING,
                "dropped",
                change.status() == ChoiceStatus.DROPPED,
                "collided",
                change.status() == ChoiceStatus.COLLIDED
                        ? List.of(Map.of("now", when, "clash", nothing(change.clash())))
                        : List.of());
    }

    private static String nothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Map<String, Object> model(long eventId, Person person) {
        Event event = em.find(Event.class, eventId);
        Map<String, Object> model = new HashMap<>();
        model.put("name", person.getGivenName());
        model.put("title", event.getTitle());
        model.put("link", "/signup/mine.xhtml?event=" + eventId);
        Contact contact = eventContact.of(event);
        model.put("contact", contact.name());
        model.put("phone", contact.reach());
        return model;
    }

    private void put(
            Person person, long eventId, String key, String template, Map<String, Object> model) {
        Event event = em.find(Event.class, eventId);
        outbox.put(
                OutgoingMail.to(person, key, template, model)
                        .aboutEvent(eventId, eventContact.of(event).email())
                        .amongThe("signup.audience"));
    }

    private static String when(Slot slot, @Nullable String room, Language language) {
        return HumanTime.dayAndWeek(slot.day(), language)
                + ", "
                + HumanTime.times(slot.startsAt(), slot.endsAt(), language)
                + (room == null ? "" : ", " + room);
    }
}
