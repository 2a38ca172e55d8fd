package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.service.EventContact;
import se.motesplats.organisation.Organisation;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.pool.service.PoolOpened;
import se.motesplats.seat.pool.service.SeatsRecalled;
import se.motesplats.seat.pool.service.SeatsRedistributed;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** What contacts and the coordinator are told when seats go to the pool and come from it. */
@ApplicationScoped
class PoolMails {

    private static final String CONTACTS = "seat.audience.contacts";

    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;
    @Inject private SeatHolders holders;
    @Inject private SeatContacts contacts;
    @Inject private Clock clock;

    /** One mail for each contact, however many units lost seats; one for the coordinator. */
    void on(@Observes SeatsRecalled recalled) {
        Map<String, List<Person>> told =
                contacts.of(
                        recalled.lines().stream()
                                .map(SeatsRecalled.Line::organisationPath)
                                .toList());
        Map<Person, List<SeatsRecalled.Line>> byPerson = new LinkedHashMap<>();
        for (SeatsRecalled.Line line : recalled.lines()) {
            told.getOrDefault(line.organisationPath(), List.of())
                    .forEach(p -> byPerson.computeIfAbsent(p, x -> new ArrayList<>()).add(line));
        }
        Event event = holders.allocation(recalled.lines().get(0).allocationId()).getEvent();
        byPerson.forEach(
                (person, lines) ->
                        put(
                                person,
                                CONTACTS,
                                "seat-recalled",
                                event,
                                lines(recalled, lines, person)));
        Person coordinator = event.getContactPerson().person();
        Map<String, Object> summary = lines(recalled, recalled.lines(), coordinator);
        summary.put("link", "/seat/pool.xhtml?event=" + event.getId());
        put(coordinator, "event.audience.contact", "seat-recalled-summary", event, summary);
    }

    private Map<String, Object> lines(
            SeatsRecalled recalled, List<SeatsRecalled.Line> lines, Person person) {
        Language language = person.getLanguage();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "seats",
                SeatPost.seats(
                        lines.stream().mapToLong(SeatsRecalled.Line::seats).sum(), language));
        model.put(
                "day",
                recalled.day() == null
                        ? List.of()
                        : List.of(HumanTime.dayAndWeek(recalled.day(), language)));
        model.put("reason", recalled.reason() == null ? List.of() : List.of(recalled.reason()));
        model.put(
                "units",
                lines.stream()
                        .map(
                                line -> {
                                    Allocation unit = holders.allocation(line.allocationId());
                                    return Map.of(
                                            "name",
                                            unit.getOrganisation().getName(),
                                            "seats",
                                            SeatPost.seats(line.seats(), language),
                                            "page",
                                            wishPage(unit.getEvent(), unit.getOrganisation()));
                                })
                        .toList());
        return model;
    }

    void on(@Observes SeatsRedistributed redistributed) {
        for (SeatsRedistributed.Line line : redistributed.lines()) {
            Allocation unit = holders.allocation(line.allocationId());
            for (Person person : contacts.of(unit.getOrganisation().getPath())) {
                Language language = person.getLanguage();
                Map<String, Object> model = new HashMap<>();
                model.put("unit", unit.getOrganisation().getName());
                model.put("seats", SeatPost.seats(line.seats(), language));
                model.put(
                        "left",
                        line.left() == 0
                                ? List.of()
                                : List.of(SeatPost.seats(line.left(), language)));
                model.put(
                        "link",
                        "/seat/nomination.xhtml?event=%d&organisation=%d"
                                .formatted(
                                        redistributed.eventId(), unit.getOrganisation().getId()));
                put(person, CONTACTS, "seat-redistributed", unit.getEvent(), model);
            }
        }
    }

    void on(@Observes PoolOpened opened) {
        List<AllocationRow> units =
                holders.units(opened.eventId()).stream()
                        .filter(row -> row.parentAllocationId() == null)
                        .toList();
        Map<String, List<Person>> told =
                contacts.of(units.stream().map(AllocationRow::organisationPath).toList());
        List<OutgoingMail> mails = new ArrayList<>();
        for (AllocationRow row : units) {
            Allocation unit = holders.allocation(row.allocationId());
            for (Person person : told.getOrDefault(row.organisationPath(), List.of())) {
                Map<String, Object> model = new HashMap<>();
                model.put("unit", row.organisationName());
                model.put("seats", SeatPost.seats(opened.seats(), person.getLanguage()));
                model.put("link", wishPage(unit.getEvent(), unit.getOrganisation()));
                mails.add(mail(person, CONTACTS, "pool-opened", unit.getEvent(), model));
            }
        }
        outbox.put(mails);
    }

    private void put(
            Person person,
            String audience,
            String template,
            Event event,
            Map<String, Object> model) {
        outbox.put(mail(person, audience, template, event, model));
    }

    private OutgoingMail mail(
            Person person,
            String audience,
            String template,
            Event event,
            Map<String, Object> model) {
        Language language = person.getLanguage();
        List<EventDay> days = event.getDays();
        model.put("event", event.getTitle());
        model.put(
                "days",
                days.isEmpty()
                        ? event.getSeason().orElse("")
                        : HumanTime.days(days.stream().map(EventDay::getDay).toList(), language));
        Contact contact = eventContact.of(event);
        model.put("contact", contact.name());
        model.put("reach", contact.reaches());
        Object unit = model.getOrDefault("unit", "");
        String key =
                "%s:%d:%d:%d:%s"
                        .formatted(template, event.getId(), clock.millis(), person.getId(), unit);
        return OutgoingMail.to(person, key, template, model)
                .aboutEvent(event.getId(), contact.email())
                .amongThe(audience);
    }

    private static String wishPage(Event event, Organisation unit) {
        return "/seat/wish.xhtml?event=" + event.getId() + "&organisation=" + unit.getId();
    }
}
