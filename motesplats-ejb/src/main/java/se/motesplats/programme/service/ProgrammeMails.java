package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.outbox.digest.service.WaitingMails;
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
    @Inject private WaitingMails waiting;
    @PersistenceContext private EntityManager em;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.needed("programme.slot", "programme-slot"));
    }

    /** Who has not read of the release before yet is told what is new since the one before that. */
    void published(@Observes ProgrammePublished programme) {
        Event event = em.find(Event.class, programme.eventId());
        Map<Long, List<ReleaseChange>> told = changes.of(programme);
        Map<String, String> unread =
                waiting.since(told.keySet().stream().map(p -> topic(programme, p)).toList());
        Map<String, Map<Long, List<ReleaseChange>>> since = new HashMap<>();
        List<String> needless = new ArrayList<>();
        List<OutgoingMail> mails = new ArrayList<>();
        told.forEach(
                (personId, theirs) -> {
                    String topic = topic(programme, personId);
                    String knew = unread.getOrDefault(topic, release(programme.beforeId()));
                    List<ReleaseChange> all =
                            unread.containsKey(topic)
                                    ? since.computeIfAbsent(knew, r -> since(programme, r))
                                            .getOrDefault(personId, List.of())
                                    : theirs;
                    if (all.isEmpty()) {
                        needless.add(topic);
                    } else {
                        Person person = em.find(Person.class, personId);
                        mails.add(
                                mail(event, programme, person, all)
                                        .following(waiting.following(topic, knew)));
                    }
                });
        waiting.withdraw(needless);
        outbox.put(mails);
    }

    private static String topic(ProgrammePublished programme, long person) {
        return "programme:%d:%d".formatted(programme.eventId(), person);
    }

    /** Nothing stands for a programme that was not shown. */
    private static String release(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }

    private Map<Long, List<ReleaseChange>> since(ProgrammePublished programme, String release) {
        return changes.of(
                programme.eventId(),
                programme.releaseId(),
                release.isEmpty() ? null : Long.valueOf(release));
    }

    private OutgoingMail mail(
            Event event, ProgrammePublished programme, Person person, List<ReleaseChange> theirs) {
        Language language = person.getLanguage();
        Contact contact = eventContact.of(event);
        return OutgoingMail.to(
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
                                "sessions", theirs.stream().map(c -> model(c, language)).toList()))
                .aboutEvent(event.getId(), contact.email())
                .amongThe("programme.audience");
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
