package se.motesplats.event.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.condition;
import static se.motesplats.outbox.template.service.MailWord.lines;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.MailParagraph;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/**
 * Tells those whom an event concerns what has changed: each person once, whatever they are to the
 * event, with what each feature has to say to them and the calendar object that follows the change.
 */
@ApplicationScoped
class EventMails implements MailKindSource {

    private static final String CHANGE = "event-change";

    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;
    @Inject private EventAudiences audiences;
    @PersistenceContext private EntityManager em;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed(
                        "event.change",
                        CHANGE,
                        "event-change-asked",
                        "event-change-contact",
                        "event-change-seat",
                        "event-change-unit",
                        "event-change-waiting",
                        "event-contact"));
    }

    void on(@Observes EventNews news) {
        Event event = em.find(Event.class, news.eventId());
        List<OutgoingMail> mails = new ArrayList<>();
        audiences
                .of(news)
                .forEach((person, notices) -> mails.addAll(mails(event, news, person, notices)));
        outbox.put(mails);
    }

    private List<OutgoingMail> mails(
            Event event, EventNews news, Person person, List<EventAudience.Notice> notices) {
        Map<String, Object> model = model(event, news, person);
        // Who only becomes the contact person gets a mail about that and nothing else.
        String template = news.concernsSeats() || news.concernsAll() ? CHANGE : "event-contact";
        model.put(
                "paragraphs",
                notices.stream()
                        .filter(notice -> notice.paragraph() != null)
                        .map(
                                notice ->
                                        new MailParagraph(
                                                Objects.requireNonNull(notice.paragraph()),
                                                notice.words()))
                        .distinct()
                        .toList());
        List<EventAudience.Calendar> calendars =
                notices.stream().flatMap(notice -> notice.calendars().stream()).toList();
        String key = "%s:%s:%d".formatted(template, news.occasion(), person.getId());
        OutgoingMail mail = about(event, OutgoingMail.to(person, key, template, model));
        String audience = notices.get(0).group();
        List<OutgoingMail> mails = new ArrayList<>();
        mails.add((calendars.isEmpty() ? mail : carry(mail, calendars.get(0))).amongThe(audience));
        // A message has one identifier: entries of an earlier version are taken back one by one.
        for (int i = 1; i < calendars.size(); i++) {
            OutgoingMail more = OutgoingMail.to(person, key + ':' + i, "seat-former-entry", model);
            mails.add(carry(about(event, more), calendars.get(i)).amongThe(audience));
        }
        return mails;
    }

    private OutgoingMail about(Event event, OutgoingMail mail) {
        return mail.aboutEvent(event.getId(), eventContact.of(event).email());
    }

    private static OutgoingMail carry(OutgoingMail mail, EventAudience.Calendar calendar) {
        return mail.with(new OutgoingMail.Calendar(calendar.method(), calendar.iCalendar()));
    }

    private Map<String, Object> model(Event event, EventNews news, Person reader) {
        Language language = reader.getLanguage();
        EventOutline now = news.after();
        EventOutline before = news.before();
        boolean edited = !news.statusChanged();
        boolean held = !news.cancelled() && !news.postponed();
        Contact contact = eventContact.of(event);
        Map<String, Object> model = new HashMap<>();
        model.put("name", reader.getGivenName());
        model.put("event", now.title());
        model.put("title", now.title());
        model.put("published", news.published());
        model.put("cancelled", news.cancelled());
        model.put("postponed", news.postponed());
        model.put("planned", news.plannedAnew());
        model.put("moved", edited && news.daysChanged());
        model.put("changed", edited && !news.daysChanged());
        model.put("edited", edited);
        model.put("reason", some(news.reason()));
        model.put("when", when(now, language));
        model.put("newTitle", edited && news.titleChanged());
        model.put("oldTitle", before.title());
        model.put("newTime", edited && news.timeChanged());
        model.put("oldTimes", times(before, language));
        model.put("newMode", edited && news.modeChanged());
        model.put("newHouse", edited && news.houseChanged());
        model.put("oldHouse", some(before.house()));
        model.put("newLink", edited && news.linkChanged());
        model.put("held", held);
        model.put("times", times(now, language));
        model.put("onSite", now.mode() == AttendanceMode.ON_SITE);
        model.put("online", now.mode() == AttendanceMode.ONLINE);
        model.put("hybrid", now.mode() == AttendanceMode.HYBRID);
        model.put("house", some(now.house()));
        model.put("link", some(now.onlineUrl()));
        model.put("page", "/event/view.xhtml?event=" + event.getId());
        model.put("contact", contact.name());
        // No number is no section in the template.
        model.put("phone", contact.phone() == null ? false : contact.phone());
        model.put("reach", contact.reaches());
        return model;
    }

    private static List<String> some(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }

    private static String when(EventOutline event, Language language) {
        List<LocalDate> days = event.dates();
        return days.isEmpty()
                ? Objects.requireNonNullElse(event.season(), "")
                : HumanTime.days(days, language) + ", " + HumanTime.weeks(days, language);
    }

    private static List<String> times(EventOutline event, Language language) {
        if (event.days().isEmpty()) {
            return some(event.season());
        }
        return event.days().stream().map(day -> time(day, language)).toList();
    }

    private static String time(EventFacts.Day day, Language language) {
        return HumanTime.dayAndWeek(day.date(), language)
                + ", "
                + HumanTime.times(day.startsAt(), day.endsAt(), language);
    }

    /** What mails about a change of an event may use. */
    @ApplicationScoped
    static class Words implements MailSampleSource {

        private static final MailWord NAME = typed("name", "Anna", "Anna");

        private static final MailWord TITLE =
                typed(
                        "title",
                        "Mötesplats Funktionshinder 2027",
                        "Mötesplats Funktionshinder 2027");

        private static final MailWord WHEN =
                made("when", "11 mars 2027, v. 10", "11 March 2027, week 10");

        private static final MailWord PHONE = typedMaybe("phone", "031-335 00 00", "031-335 00 00");

        private static final MailWord PAGE = address("page", "/event/view.xhtml?event=42");

        @Override
        public List<MailSample> mailSamples() {
            return List.of(
                    MailSample.event("event-change", change()),
                    MailSample.event("event-contact", List.of(NAME, TITLE, WHEN, PHONE, PAGE)),
                    MailSample.paragraph("event-change-contact", PHONE));
        }

        private static List<MailWord> change() {
            return List.of(
                    NAME,
                    TITLE,
                    WHEN,
                    condition("cancelled", false),
                    condition("postponed", false),
                    condition("planned", false),
                    condition("moved", true),
                    condition("changed", false),
                    typedMaybe("reason", "Salen är upptagen.", "The hall is taken.")
                            .withParagraphs(),
                    condition("edited", true),
                    condition("newTitle", false),
                    typed("oldTitle", "Mötesplats Funktionshinder", "Mötesplats Funktionshinder"),
                    condition("newTime", true),
                    lines(
                            "oldTimes",
                            MailWord.Trust.TYPED,
                            List.of("onsdag 10 mars 2027 (v. 10), kl. 9.00–16.00"),
                            List.of("Wednesday 10 March 2027 (week 10), 9:00–16:00")),
                    condition("newMode", false),
                    condition("onSite", true),
                    condition("online", false),
                    condition("hybrid", false),
                    condition("newHouse", true),
                    typedMaybe("oldHouse", "Burgårdens konferens", "Burgårdens konferens"),
                    condition("newLink", false),
                    condition("held", true),
                    lines(
                            "times",
                            MailWord.Trust.TYPED,
                            List.of("torsdag 11 mars 2027 (v. 10), kl. 9.00–16.00"),
                            List.of("Thursday 11 March 2027 (week 10), 9:00–16:00")),
                    typedMaybe("house", "Folkets hus", "Folkets hus"),
                    typedMaybe("link", "https://video.example/mote", "https://video.example/mote"),
                    lines(
                                    "paragraphs",
                                    MailWord.Trust.MADE,
                                    List.of("Du behåller din plats."),
                                    List.of("You keep your seat."))
                            .needed(),
                    condition("published", true),
                    PAGE,
                    typed("contact", "Karin Koordinator", "Karin Koordinator"),
                    PHONE);
        }
    }
}
