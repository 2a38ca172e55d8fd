package se.motesplats.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.service.EventContact;
import se.motesplats.mailing.MailingMark;
import se.motesplats.mailing.MailingWords;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.text.service.TextBlock;

/** Makes mails of a mailing that somebody wrote: each in the language of who reads it. */
@ApplicationScoped
class WrittenMails implements MailKindSource {

    static final String TEMPLATE = "mailing-written";
    static final String KIND = "mailing.written";
    private static final String TEST = "mailing-test";

    /** So many mails are written by one statement; more would all lie in memory. */
    private static final int AT_ONCE = 1000;

    @Inject private Outbox outbox;
    @Inject private EventContact contacts;
    @Inject private Settings settings;
    @Inject private Attachments attachments;
    @PersistenceContext private EntityManager em;

    /** A mailing as somebody reads it. */
    record Letter(String subject, List<TextBlock> blocks, Language language) {}

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.wished(KIND, TEMPLATE), MailKind.needed("mailing.test", TEST));
    }

    /** One to each; a key for each mailing and person keeps it one. */
    void put(WrittenMailing mailing, List<MailingReader> readers) {
        Event event = em.find(Event.class, mailing.getEventId());
        Contact contact = contacts.of(event);
        for (int done = 0; done < readers.size(); done += AT_ONCE) {
            putSome(
                    mailing,
                    event,
                    contact,
                    readers.subList(done, Math.min(done + AT_ONCE, readers.size())));
        }
    }

    private void putSome(
            WrittenMailing mailing, Event event, Contact contact, List<MailingReader> readers) {
        outbox.put(
                readers.stream()
                        .map(
                                reader ->
                                        mail(mailing, reader, key(mailing) + reader.id(), TEMPLATE)
                                                .attaching(mailing.getBundleId().orElse(null))
                                                .aboutEvent(event.getId(), contact.email())
                                                .amongThe("mailing.audience"))
                        .toList());
    }

    /** What the keys of all its mails begin with. */
    static String key(WrittenMailing mailing) {
        return "mailing:" + mailing.getId() + ':';
    }

    /** One to the writer, who sees what the others get. */
    void putTest(WrittenMailing mailing, MailingReader writer) {
        Event event = em.find(Event.class, mailing.getEventId());
        String key = "mailing-test:%d:%s".formatted(mailing.getId(), UUID.randomUUID());
        outbox.put(
                mail(mailing, writer, key, TEST)
                        .attaching(attachments.copy(mailing.getBundleId().orElse(null)))
                        .aboutEvent(event.getId(), contacts.of(event).email()));
    }

    Letter letter(WrittenMailing mailing, MailingReader reader) {
        Language language = mailing.languageFor(reader.language());
        MailingWords words = mailing.words(language);
        Map<MailingMark, String> values = values(mailing.getEventId(), reader, language);
        return new Letter(
                MailingText.line(words.subject(), values),
                MailingText.read(words.text(), values),
                language);
    }

    private OutgoingMail mail(
            WrittenMailing mailing, MailingReader reader, String key, String template) {
        Letter letter = letter(mailing, reader);
        return OutgoingMail.to(
                        reader,
                        key,
                        template,
                        Map.of(
                                "subject",
                                letter.subject(),
                                "text",
                                MailingForms.text(letter.blocks())))
                .in(letter.language())
                .withHtml(MailingForms.html(letter.blocks()));
    }

    private Map<MailingMark, String> values(long eventId, MailingReader reader, Language language) {
        Event event = em.find(Event.class, eventId);
        List<LocalDate> days = event.getDays().stream().map(EventDay::getDay).toList();
        Map<MailingMark, String> values = new EnumMap<>(MailingMark.class);
        values.put(MailingMark.GIVEN_NAME, reader.givenName());
        values.put(MailingMark.EVENT, event.getTitle());
        values.put(
                MailingMark.DAYS,
                days.isEmpty() ? event.getSeason().orElse("") : HumanTime.days(days, language));
        values.put(MailingMark.HOUSE, event.getVenue().orElse(""));
        values.put(MailingMark.CONTACT, contacts.of(event).name());
        values.put(
                MailingMark.EVENT_LINK, settings.link("/event/view.xhtml?event=" + event.getId()));
        values.put(MailingMark.SEAT_LINK, settings.link("/seat/mine.xhtml"));
        return values;
    }
}
