package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.programme.ReleaseChange;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** Tells presenters when a published release gives them a time or room, or another one. */
@ApplicationScoped
class ProgrammeMails implements MailKindSource {

    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;
    @Inject private PresenterChanges changes;
    @PersistenceContext private EntityManager em;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.needed("programme.slot", "programme-slot"));
    }

    void published(@Observes ProgrammePublished programme) {
        Event event = em.find(Event.class, programme.eventId());
        changes.of(programme)
                .forEach(
                        (personId, theirs) ->
                                tell(event, programme, em.find(Person.class, personId), theirs));
    }

    private void tell(
            Event event, ProgrammePublished programme, Person person, List<ReleaseChange> theirs) {
        Language language = person.getLanguage();
        Contact contact = eventContact.of(event);
        outbox.put(
                OutgoingMail.to(
                                person,
                                "programme:%d:%s:%d"
                                        .formatted(
                                                programme.releaseId(),
                                                programme.beforeId(),
                                                person.getId()),
                                "programme-slot",
                                Map.of(
                                        "name", person.getGivenName(),
                                        "title", event.getTitle(),
                                        "link", "/programme/view.xhtml?event=" + event.getId(),
                                        "contact", contact.name(),
                                        "phone", contact.phone() == null ? false : contact.phone(),
                                        "sessions",
                                                theirs.stream()
                                                        .map(c -> model(c, language))
                                                        .toList()))
                        .aboutEvent(event.getId(), contact.email())
                        .amongThe("programme.audience"));
    }

    private static Map<String, Object> model(ReleaseChange change, Language language) {
        return Map.of(
                "session", change.session().getTitle(),
                "now", said(change.after(), language),
                "before", said(change.before(), language));
    }

    /** Where there is nothing to say there is no section in the template. */
    static Object said(@Nullable ReleasedSession session, Language language) {
        return Optional.ofNullable(session)
                .<Object>map(
                        s ->
                                HumanTime.dayAndWeek(s.getSlot().day(), language)
                                        + ", "
                                        + HumanTime.times(
                                                s.getSlot().startsAt(),
                                                s.getSlot().endsAt(),
                                                language)
                                        + s.getRoom().map(r -> ", " + r).orElse(""))
                .orElse(false);
    }
}
