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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.news.service.QuickNews;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.outbox.template.service.MailParagraph;
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
    private static final String CHANGES = "event-changes";

    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;
    @Inject private EventAudiences audiences;
    @Inject private QuickNews quick;
    @PersistenceContext private EntityManager em;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed(
                        "event.change",
                        CHANGE,
                        CHANGES,
                        "event-change-asked",
                        "event-change-choices",
                        "event-change-contact",
                        "event-change-needs",
                        "event-change-one",
                        "event-change-seat",
                        "event-change-session",
                        "event-change-unit",
                        "event-change-waiting",
                        "event-calendar",
                        "event-contact"));
    }

    void on(@Observes EventNews news) {
        List<OutgoingMail> mails = new ArrayList<>();
        Map<Person, List<EventAudience.Notice>> audience = audiences.of(news);
        Map<Person, QuickNews.Telling> tellings = quick.of(news, audience);
        audience.forEach(
                (person, notices) -> {
                    QuickNews.Telling telling = tellings.get(person);
                    if (telling != null) {
                        Part part = new Part(event(news), telling.news(), notices);
                        mails.addAll(
                                mails(part, person).stream()
                                        .map(mail -> mail.following(telling.following()))
                                        .toList());
                    }
                });
        outbox.put(mails);
    }

    /** One event of those that a person is told of. */
    private record Part(Event event, EventNews news, List<EventAudience.Notice> notices) {

        private List<EventAudience.Calendar> calendars() {
            return notices.stream().flatMap(notice -> notice.calendars().stream()).toList();
        }
    }

    private Event event(EventNews news) {
        return em.find(Event.class, news.eventId());
    }

    /** Whoever has to do with one of the events only is told as if it were alone. */
    void on(@Observes EventNews.OfSeveral several) {
        Map<Person, List<Part>> byPerson = new LinkedHashMap<>();
        for (EventNews news : several.news()) {
            Event event = event(news);
            Map<Person, List<EventAudience.Notice>> audience = audiences.of(news);
            several.people().put(news.eventId(), audience.size());
            audience.forEach(
                    (person, notices) ->
                            byPerson.computeIfAbsent(person, p -> new ArrayList<>())
                                    .add(new Part(event, news, notices)));
        }
        List<OutgoingMail> mails = new ArrayList<>();
        byPerson.forEach(
                (person, parts) ->
                        mails.addAll(
                                parts.size() == 1
                                        ? mails(parts.get(0), person)
                                        : mails(several.occasion(), parts, person)));
        outbox.put(mails);
    }

    private List<OutgoingMail> mails(Part part, Person person) {
        EventNews news = part.news();
        Map<String, Object> model = model(part, person);
        // Who only becomes the contact person gets a mail about that and nothing else.
        String template = news.concernsSeats() || news.concernsAll() ? CHANGE : "event-contact";
        String key = "%s:%s:%d".formatted(template, news.occasion(), person.getId());
        OutgoingMail mail = about(part.event(), OutgoingMail.to(person, key, template, model));
        List<EventAudience.Calendar> calendars = part.calendars();
        String audience = part.notices().get(0).group();
        List<OutgoingMail> mails = new ArrayList<>();
        mails.add((calendars.isEmpty() ? mail : carry(mail, calendars.get(0))).amongThe(audience));
        // A message has one identifier: entries of an earlier version are taken back one by one.
        for (int i = 1; i < calendars.size(); i++) {
            OutgoingMail more = OutgoingMail.to(person, key + ':' + i, "seat-former-entry", model);
            mails.add(carry(about(part.event(), more), calendars.get(i)).amongThe(audience));
        }
        return mails;
    }

    /**
     * One mail that tells of all, and a short one for each entry in the calendar after the first.
     */
    private List<OutgoingMail> mails(String occasion, List<Part> parts, Person person) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", person.getGivenName());
        model.put("count", String.valueOf(parts.size()));
        model.put("reason", some(parts.get(0).news().reason()));
        List<MailParagraph> paragraphs = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> one = model(part, person);
            one.remove("paragraphs");
            paragraphs.add(new MailParagraph("event-change-one", one));
            paragraphs.addAll(paragraphs(part));
        }
        model.put("paragraphs", paragraphs);
        String key = "%s:%s:%d".formatted(CHANGES, occasion, person.getId());
        String audience = parts.get(0).notices().get(0).group();
        OutgoingMail mail =
                about(parts.get(0).event(), OutgoingMail.to(person, key, CHANGES, model));
        List<OutgoingMail> mails = new ArrayList<>();
        for (Part part : parts) {
            for (EventAudience.Calendar calendar : part.calendars()) {
                if (mails.isEmpty()) {
                    mails.add(carry(mail, calendar).amongThe(audience));
                } else {
                    OutgoingMail more =
                            OutgoingMail.to(
                                    person,
                                    key + ':' + mails.size(),
                                    "event-calendar",
                                    model(part, person));
                    mails.add(carry(about(part.event(), more), calendar).amongThe(audience));
                }
            }
        }
        return mails.isEmpty() ? List.of(mail.amongThe(audience)) : mails;
    }

    private OutgoingMail about(Event event, OutgoingMail mail) {
        return mail.aboutEvent(event.getId(), eventContact.of(event).email());
    }

    private static OutgoingMail carry(OutgoingMail mail, EventAudience.Calendar calendar) {
        return mail.with(new OutgoingMail.Calendar(calendar.method(), calendar.iCalendar()));
    }

    private static List<MailParagraph> paragraphs(Part part) {
        return part.notices().stream()
                .filter(notice -> notice.paragraph() != null)
                .map(
                        notice ->
                                new MailParagraph(
                                        Objects.requireNonNull(notice.paragraph()), notice.words()))
                .distinct()
                .toList();
    }

    private Map<String, Object> model(Part part, Person reader) {
        Event event = part.event();
        EventNews news = part.news();
        Language language = reader.getLanguage();
        EventOutline now = news.after();
        EventOutline before = news.before();
        boolean edited = !news.statusChanged();
        boolean held = news.isHeld();
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
        model.put("paragraphs", paragraphs(part));
        model.put(
                "news",
                held
                        && (edited
                                || news.titleChanged()
                                || news.timeChanged()
                                || news.placeChanged()));
        model.put("reason", some(news.reason()));
        // What is put off is named by the days that people know.
        model.put("when", when(shown(news), language));
        model.put(
                "until",
                news.postponed() && now.days().isEmpty() && !before.days().isEmpty()
                        ? some(now.season())
                        : List.of());
        model.put("newTitle", held && news.titleChanged());
        model.put("oldTitle", before.title());
        model.put("newTime", held && news.timeChanged());
        model.put("oldTimes", times(before, language));
        model.put("newMode", held && news.modeChanged());
        model.put("newHouse", held && news.houseChanged());
        model.put("oldHouse", some(before.house()));
        model.put("newLink", held && news.linkChanged());
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

    private static EventOutline shown(EventNews news) {
        return !news.isHeld() && !news.before().days().isEmpty() ? news.before() : news.after();
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

        /** What is said once of all that changed, or stands in other paragraphs. */
        private static final Set<String> NOT_OF_ONE =
                Set.of("name", "reason", "paragraphs", "contact", "phone");

        private static MailWord of(List<MailWord> words, String name) {
            return words.stream()
                    .filter(word -> word.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public List<MailSample> mailSamples() {
            return List.of(
                    MailSample.event("event-change", change()),
                    MailSample.event(
                            "event-changes",
                            List.of(
                                    NAME,
                                    made("count", "2", "2"),
                                    of(change(), "reason"),
                                    of(change(), "paragraphs"))),
                    MailSample.paragraph(
                            "event-change-one",
                            change().stream()
                                    .filter(word -> !NOT_OF_ONE.contains(word.name()))
                                    .toArray(MailWord[]::new)),
                    MailSample.event(
                            "event-calendar",
                            List.of(NAME, TITLE, WHEN, of(change(), "contact"), PHONE)),
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
                    typedMaybe("until", "hösten 2027", "autumn 2027"),
                    condition("news", true),
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
