package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.service.EventContact;
import se.motesplats.organisation.Organisation;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.answer.service.SeatDeclined;
import se.motesplats.seat.answer.service.SeatWantedAgain;
import se.motesplats.seat.capacity.service.SeatModeChanged;
import se.motesplats.seat.contact.service.ContactNamed;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.naming.service.NominationWithdrawn;
import se.motesplats.seat.naming.service.PeopleNamedFor;
import se.motesplats.seat.naming.service.PersonNominated;
import se.motesplats.seat.naming.service.SeatsPassedOn;
import se.motesplats.seat.naming.service.SeatsReturned;
import se.motesplats.seat.pool.service.RecallDates;
import se.motesplats.seat.round.service.RoundFixed;
import se.motesplats.seat.round.service.RoundReopened;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;

/**
 * What people are told about seats. Who holds one gets a calendar entry, which follows the event
 * when it moves and is taken back when the seat or the event is gone.
 */
@ApplicationScoped
public class SeatMails {

    /** The first mail about a seat tells the code for the door, where that is due. */
    private static final Set<String> WITH_CODE =
            Set.of("seat-invitation", "seat-substitute", "seat-after-all");

    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;
    @Inject private SeatHolders holders;
    @Inject private SeatContacts contacts;
    @Inject private SeatCalendars calendars;
    @Inject private SeatLinks links;
    @Inject private Instance<SeatTicket> tickets;
    @Inject private RecallDates recallDates;
    @Inject private Clock clock;

    void on(@Observes RoundFixed fixed) {
        AllocationRound round = holders.round(fixed.roundId());
        tellContacts(
                round,
                "seat-allocated",
                round.getCourse().getFixed().orElseThrow().getDoneAt().toEpochMilli());
    }

    void on(@Observes RoundReopened reopened) {
        AllocationRound round = holders.round(reopened.roundId());
        tellContacts(round, "seat-reopened", round.getVersion());
    }

    private void tellContacts(AllocationRound round, String template, long occasion) {
        Map<String, List<Person>> told =
                contacts.of(
                        round.getShares().stream()
                                .map(s -> s.getOrganisation().getPath())
                                .toList());
        for (AllocationShare share : round.getShares()) {
            Organisation unit = share.getOrganisation();
            if (share.getKept() == 0) {
                continue;
            }
            for (Person contact : told.getOrDefault(unit.getPath(), List.of())) {
                Map<String, Object> model = model(round.getEvent(), unit, contact.getLanguage());
                model.put("seats", seats(share.getKept(), contact.getLanguage()));
                addDeadline(model, round, contact.getLanguage());
                put(
                        contact,
                        key(template, round.getId(), occasion, unit.getId(), contact.getId()),
                        template,
                        model,
                        round.getEvent(),
                        null);
            }
        }
    }

    void on(@Observes SeatsPassedOn passedOn) {
        Allocation unit = holders.allocation(passedOn.allocationId());
        AllocationRound round = holders.fixedRound(passedOn.eventId());
        for (Person contact : contacts.of(unit.getOrganisation().getPath())) {
            Map<String, Object> model =
                    model(unit.getEvent(), unit.getOrganisation(), contact.getLanguage());
            model.put("seats", seats(passedOn.seats(), contact.getLanguage()));
            model.put("above", above(unit));
            if (round != null) {
                addDeadline(model, round, contact.getLanguage());
            }
            put(
                    contact,
                    key("seat-passed-on", unit.getId(), clock.millis(), contact.getId()),
                    "seat-passed-on",
                    model,
                    unit.getEvent(),
                    null);
        }
    }

    /**
     * Who has the seats now is told: the unit above, or the event's contact person; or the unit.
     */
    void on(@Observes SeatsReturned returned) {
        Allocation unit = holders.allocation(returned.allocationId());
        Event event = unit.getEvent();
        String template = returned.byAbove() ? "seat-taken-back" : "seat-returned";
        List<Person> told =
                returned.byAbove()
                        ? contacts.of(unit.getOrganisation().getPath())
                        : unit.getParent()
                                .map(p -> contacts.of(p.getOrganisation().getPath()))
                                .orElse(List.of(event.getContactPerson().person()));
        for (Person person : told) {
            Map<String, Object> model = model(event, unit.getOrganisation(), person.getLanguage());
            model.put("seats", seats(returned.seats(), person.getLanguage()));
            model.put("above", above(unit));
            model.put(
                    "link",
                    unit.getParent().isEmpty()
                            ? "/seat/allocation.xhtml?event=" + event.getId()
                            : page(
                                    event,
                                    returned.byAbove()
                                            ? unit.getOrganisation()
                                            : unit.getParent().get().getOrganisation()));
            put(
                    person,
                    key(template, unit.getId(), clock.millis(), person.getId()),
                    template,
                    model,
                    event,
                    null);
        }
    }

    private static String above(Allocation unit) {
        return unit.getParent()
                .map(p -> p.getOrganisation().getName())
                .orElse(unit.getEvent().getTitle());
    }

    void on(@Observes PersonNominated nominated) {
        invite(holders.nomination(nominated.nominationId()), "seat-invitation", null);
    }

    /** Who names people for the unit is told who did it instead, whom, and why. */
    void on(@Observes PeopleNamedFor named) {
        Allocation unit = holders.allocation(named.allocationId());
        List<Nomination> nominations =
                named.nominationIds().stream().map(holders::nomination).toList();
        if (nominations.isEmpty()) {
            return;
        }
        Nomination first = nominations.get(0);
        for (Person contact : contacts.of(unit.getOrganisation().getPath())) {
            Language language = contact.getLanguage();
            Map<String, Object> model = model(unit.getEvent(), unit.getOrganisation(), language);
            model.put("number", people(nominations.size(), language));
            model.put("people", nominations.stream().map(n -> unitName(n, language)).toList());
            model.put("by", by(first.getNominatedBy()));
            model.put("reason", first.getNamedForReason().orElse(""));
            put(
                    contact,
                    key("seat-named-for", first.getId(), contact.getId()),
                    "seat-named-for",
                    model,
                    unit.getEvent(),
                    null);
        }
    }

    /** The contact who was named is told, and those who were there already. */
    void on(@Observes ContactNamed named) {
        RoleAssignment role = named.role();
        Event event = holders.event(named.eventId());
        Person contact = role.getPerson();
        Organisation unit = role.getOrganisation().orElseThrow();
        tellContact(contact, "seat-contact", event, unit, named);
        for (Person other : named.others()) {
            tellContact(other, "seat-contact-told", event, unit, named);
        }
    }

    private void tellContact(
            Person to, String template, Event event, Organisation unit, ContactNamed named) {
        RoleAssignment role = named.role();
        Language language = to.getLanguage();
        Map<String, Object> model = model(event, unit, language);
        model.put("name", to.getGivenName());
        model.put(
                "person",
                role.getPerson().getNameForOthers().orElseGet(() -> somebodyProtected(language)));
        model.put("by", by(Optional.of(named.by())));
        model.put("from", role.getValidFrom().map(d -> HumanTime.day(d, language)).orElse(""));
        model.put("to", role.getValidTo().map(d -> HumanTime.day(d, language)).orElse(""));
        model.put("reason", role.getReason().orElse(""));
        put(to, key(template, role.getId(), to.getId()), template, model, event, null);
    }

    /** The name for a sentence; nothing where it must not be told. */
    private static List<String> by(Optional<Person> person) {
        return person.flatMap(Person::getNameForOthers).map(List::of).orElse(List.of());
    }

    private static String unitName(Nomination nomination, Language language) {
        return nomination.getNameForUnit().orElseGet(() -> somebodyProtected(language));
    }

    private static String somebodyProtected(Language language) {
        return language == Language.SV
                ? "någon med skyddade personuppgifter"
                : "somebody with a protected identity";
    }

    private static String people(int number, Language language) {
        String word =
                language == Language.SV
                        ? number == 1 ? " person" : " personer"
                        : number == 1 ? " person" : " people";
        return HumanTime.number(number, language) + word;
    }

    /** A mail with a link for the answer and the calendar entries as they are now. */
    void invite(Nomination nomination, String template, @Nullable String occasion) {
        List<CalendarEntry> entries = calendars.request(nomination);
        Person person = nomination.getPerson();
        Language language = person.getLanguage();
        Map<String, Object> model =
                model(
                        nomination.getEvent(),
                        nomination.getAllocation().getOrganisation(),
                        language);
        addMode(model, nomination);
        model.put("link", links.issue(nomination));
        model.put(
                "answerBy",
                nomination
                        .getAnswerBy()
                        .filter(by -> nomination.getStatus() == NominationStatus.INVITED)
                        .map(by -> List.of(HumanTime.moment(lastMinute(by), language)))
                        .orElse(List.of()));
        model.put(
                "once",
                nomination.getReserve().isPresent()
                        && nomination.getStatus() == NominationStatus.INVITED);
        Optional<SeatTicket.Ticket> ticket =
                WITH_CODE.contains(template) ? ticket(nomination) : Optional.empty();
        model.put(
                "door",
                ticket.map(t -> List.of(Map.of("code", t.shown(), "page", t.page())))
                        .orElse(List.of()));
        model.put("namedFor", nomination.getNamedForReason().isPresent());
        model.put("by", by(nomination.getNominatedBy()));
        model.put(
                "called",
                nomination
                        .getCalledAs()
                        .map(CalledAs::getName)
                        .filter(name -> !name.equals(person.getName()))
                        .map(List::of)
                        .orElse(List.of()));
        String cause =
                occasion != null
                        ? occasion
                        : entries.isEmpty() ? "" : String.valueOf(entries.get(0).sequence());
        put(
                person,
                ticket.map(SeatTicket.Ticket::key)
                        .orElseGet(() -> key(template, nomination.getId(), cause)),
                template,
                model,
                nomination.getEvent(),
                entries.isEmpty() ? null : entries.get(0),
                ticket.map(SeatTicket.Ticket::code).orElse(null));
        cleanUp(nomination, model, entries);
    }

    private Optional<SeatTicket.Ticket> ticket(Nomination nomination) {
        return tickets.stream().flatMap(t -> t.dueWith(nomination).stream()).findFirst();
    }

    /** A message has one identifier: entries of an earlier version are taken back one by one. */
    private void cleanUp(
            Nomination nomination, Map<String, Object> model, List<CalendarEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            put(
                    nomination.getPerson(),
                    key("seat-former-entry", nomination.getId(), entries.get(i).sequence(), i),
                    "seat-former-entry",
                    model,
                    nomination.getEvent(),
                    entries.get(i));
        }
    }

    /** Where the event leaves a choice, what was chosen; and only where that is. */
    private static void addMode(Map<String, Object> model, Nomination nomination) {
        nomination
                .findMode()
                .ifPresent(
                        mode -> {
                            boolean online = mode == SeatMode.ONLINE;
                            model.put(online ? "venue" : "online", List.of());
                            model.put(online ? "takesPartOnline" : "takesPartOnSite", true);
                            model.put(
                                    "own",
                                    "/signup/mine.xhtml?event=" + nomination.getEvent().getId());
                        });
    }

    void on(@Observes SeatModeChanged changed) {
        Nomination nomination = holders.nomination(changed.nominationId());
        invite(nomination, "seat-mode-changed", null);
    }

    /** Time that ends with a day is said as that day's last minute. */
    private static Instant lastMinute(Instant end) {
        boolean midnight = end.equals(SwedishTime.startOf(SwedishTime.dayOf(end)));
        return midnight ? end.minusSeconds(60) : end;
    }

    void on(@Observes SeatDeclined declined) {
        Nomination nomination = holders.nomination(declined.nominationId());
        end(nomination, "seat-declined-receipt", String.valueOf(nomination.getId()), Map.of());
        tellManagers(nomination, "seat-declined");
    }

    void on(@Observes SeatWantedAgain wanted) {
        Nomination nomination = holders.nomination(wanted.nominationId());
        invite(nomination, "seat-after-all", null);
        tellManagers(nomination, "seat-wanted-again");
    }

    /** Who named the person, or else all who name people for the unit, hear what became of it. */
    void tellManagers(Nomination nomination, String template) {
        Organisation unit = nomination.getAllocation().getOrganisation();
        List<Person> there = contacts.of(unit.getPath());
        List<Person> told =
                nomination.getNominatedBy().filter(there::contains).map(List::of).orElse(there);
        for (Person manager : told) {
            Map<String, Object> model = model(nomination.getEvent(), unit, manager.getLanguage());
            model.put("person", name(nomination, manager.getLanguage()));
            List<String> offered =
                    holders.successor(nomination)
                            .map(next -> List.of(name(next, manager.getLanguage())))
                            .orElse(List.of());
            model.put("offered", offered);
            model.put("free", offered.isEmpty());
            put(
                    manager,
                    key(template, nomination.getId(), manager.getId()),
                    template,
                    model,
                    nomination.getEvent(),
                    null);
        }
    }

    void on(@Observes NominationWithdrawn withdrawn) {
        Nomination nomination = holders.nomination(withdrawn.nominationId());
        Map<String, Object> more = new HashMap<>();
        nomination.getEndReason().ifPresent(reason -> more.put("reason", List.of(reason)));
        more.putIfAbsent("reason", List.of());
        end(nomination, "seat-withdrawn", String.valueOf(nomination.getId()), more);
    }

    /** A mail that takes the calendar entries back. */
    void end(Nomination nomination, String template, String occasion, Map<String, Object> more) {
        Person person = nomination.getPerson();
        Map<String, Object> model =
                model(
                        nomination.getEvent(),
                        nomination.getAllocation().getOrganisation(),
                        person.getLanguage());
        model.putAll(more);
        List<CalendarEntry> entries = calendars.cancel(nomination);
        put(
                person,
                key(template, nomination.getId(), occasion),
                template,
                model,
                nomination.getEvent(),
                entries.isEmpty() ? null : entries.get(0));
        cleanUp(nomination, model, entries);
    }

    void put(
            Person person,
            String key,
            String template,
            Map<String, Object> model,
            Event event,
            @Nullable CalendarEntry entry) {
        put(person, key, template, model, event, entry, null);
    }

    private void put(
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
        outbox.put(
                entry == null
                        ? mail
                        : mail.with(new OutgoingMail.Calendar(entry.method(), entry.iCalendar())));
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

    private static String page(Event event, Organisation unit) {
        return "/seat/nomination.xhtml?event=" + event.getId() + "&organisation=" + unit.getId();
    }

    private void addDeadline(Map<String, Object> model, AllocationRound round, Language language) {
        model.put("deadline", HumanTime.dayAndWeek(round.getNamingDeadline(), language));
        model.put("week", HumanTime.week(round.getNamingDeadline(), language));
        model.put(
                "recall",
                recallDates
                        .of(round.getEvent().getId())
                        .map(day -> List.of(HumanTime.dayAndWeek(day, language)))
                        .orElse(List.of()));
    }

    private static String seats(long number, Language language) {
        String word =
                language == Language.SV
                        ? number == 1 ? " plats" : " platser"
                        : number == 1 ? " seat" : " seats";
        return HumanTime.number(number, language) + word;
    }

    /** What the unit is told the person is called: its own words, where it does not know her. */
    static String name(Nomination nomination, Language language) {
        Optional<String> name = nomination.getNameForUnit();
        if (name.isPresent()) {
            return name.get();
        }
        return language == Language.SV ? "En av dem du namngav" : "One of those you named";
    }
}
