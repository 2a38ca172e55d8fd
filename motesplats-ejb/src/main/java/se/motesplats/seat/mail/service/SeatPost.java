package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.service.EventContact;
import se.motesplats.organisation.Organisation;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** What all mails about seats have in common: what they can name, their keys, and how they go. */
@ApplicationScoped
class SeatPost {

    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;

    void put(
            Person person,
            String key,
            String template,
            Map<String, Object> model,
            Event event,
            @Nullable CalendarEntry entry) {
        put(List.of(mail(person, key, template, model, event, entry, null)));
    }

    /** Many at once: what is looked up for each is looked up together. */
    void put(List<OutgoingMail> mails) {
        outbox.put(mails);
    }

    /** A mail that is not put into the outbox yet. */
    OutgoingMail mail(
            Person person,
            String key,
            String template,
            Map<String, Object> model,
            Event event,
            @Nullable CalendarEntry entry,
            @Nullable String code) {
        OutgoingMail plain =
                OutgoingMail.to(person, key, template, model)
                        .aboutEvent(event.getId(), eventContact.of(event).email())
                        .amongThe(audience(template));
        OutgoingMail mail = code == null ? plain : plain.showing(code);
        return entry == null
                ? mail
                : mail.with(new OutgoingMail.Calendar(entry.method(), entry.iCalendar()));
    }

    /** Text key of what those are called who get such a mail. */
    private static String audience(String template) {
        return switch (template) {
            case "seat-allocated",
                    "seat-reopened",
                    "seat-passed-on",
                    "seat-returned",
                    "seat-taken-back",
                    "seat-declined",
                    "seat-wanted-again",
                    "seat-no-answer",
                    "seat-named-for",
                    "seat-contact",
                    "seat-contact-told" ->
                    "seat.audience.contacts";
            case "seat-invitation" -> "seat.audience.offered";
            default -> "seat.audience.holders";
        };
    }

    static String key(String template, Object... parts) {
        StringBuilder key = new StringBuilder(template);
        for (Object part : parts) {
            key.append(':').append(part);
        }
        return key.toString();
    }

    /** What every mail about seats can name. */
    Map<String, Object> model(Event event, Organisation unit, Language language) {
        return model(event, unit, language, eventContact.of(event));
    }

    static Map<String, Object> model(
            Event event, Organisation unit, Language language, Contact contact) {
        Map<String, Object> model = new HashMap<>();
        List<EventDay> days = event.getDays();
        model.put("event", event.getTitle());
        model.put(
                "days",
                days.isEmpty()
                        ? event.getSeason().orElse("")
                        : HumanTime.days(days.stream().map(EventDay::getDay).toList(), language));
        model.put(
                "times",
                days.stream()
                        .map(
                                d ->
                                        HumanTime.dayAndWeek(d.getDay(), language)
                                                + ", "
                                                + HumanTime.time(d.getStartsAt(), language)
                                                + "–"
                                                + HumanTime.time(d.getEndsAt(), language)
                                                        .replace("kl. ", ""))
                        .toList());
        model.put("venue", event.getVenue().map(List::of).orElse(List.of()));
        model.put("online", event.getOnlineUrl().map(List::of).orElse(List.of()));
        model.put("unit", unit.getName());
        model.put("link", page(event, unit));
        model.put("contact", contact.name());
        model.put("reach", contact.reaches());
        return model;
    }

    static String page(Event event, Organisation unit) {
        return "/seat/nomination.xhtml?event=" + event.getId() + "&organisation=" + unit.getId();
    }

    /** A number of seats in words: "1 plats", "12 platser". */
    static String seats(long number, Language language) {
        String word =
                language == Language.SV
                        ? number == 1 ? " plats" : " platser"
                        : number == 1 ? " seat" : " seats";
        return HumanTime.number(number, language) + word;
    }

    /** The name for a sentence; nothing where it must not be told. */
    static List<String> by(Optional<Person> person) {
        return person.flatMap(Person::getNameForOthers).map(List::of).orElse(List.of());
    }

    /** Instead of a name that must not be told. */
    static String somebodyProtected(Language language) {
        return language == Language.SV
                ? "någon med skyddade personuppgifter"
                : "somebody with a protected identity";
    }
}
