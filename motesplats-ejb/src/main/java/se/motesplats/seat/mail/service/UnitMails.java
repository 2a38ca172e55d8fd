package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.contact.service.ContactNamed;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.naming.service.PeopleNamedFor;
import se.motesplats.seat.naming.service.SeatsPassedOn;
import se.motesplats.seat.naming.service.SeatsReturned;
import se.motesplats.seat.pool.service.RecallDates;
import se.motesplats.seat.round.service.RoundFixed;
import se.motesplats.seat.round.service.RoundReopened;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** What those who name people for a unit are told about its seats, and who may name them. */
@ApplicationScoped
class UnitMails {

    @Inject private SeatPost post;
    @Inject private SeatHolders holders;
    @Inject private SeatContacts contacts;
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
                Map<String, Object> model =
                        post.model(round.getEvent(), unit, contact.getLanguage());
                model.put("seats", SeatPost.seats(share.getKept(), contact.getLanguage()));
                addDeadline(model, round, contact.getLanguage());
                post.put(
                        contact,
                        SeatPost.key(
                                template, round.getId(), occasion, unit.getId(), contact.getId()),
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
                    post.model(unit.getEvent(), unit.getOrganisation(), contact.getLanguage());
            model.put("seats", SeatPost.seats(passedOn.seats(), contact.getLanguage()));
            model.put("above", above(unit));
            if (round != null) {
                addDeadline(model, round, contact.getLanguage());
            }
            post.put(
                    contact,
                    SeatPost.key("seat-passed-on", unit.getId(), clock.millis(), contact.getId()),
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
            Map<String, Object> model =
                    post.model(event, unit.getOrganisation(), person.getLanguage());
            model.put("seats", SeatPost.seats(returned.seats(), person.getLanguage()));
            model.put("above", above(unit));
            model.put(
                    "link",
                    unit.getParent().isEmpty()
                            ? "/seat/allocation.xhtml?event=" + event.getId()
                            : SeatPost.page(
                                    event,
                                    returned.byAbove()
                                            ? unit.getOrganisation()
                                            : unit.getParent().get().getOrganisation()));
            post.put(
                    person,
                    SeatPost.key(template, unit.getId(), clock.millis(), person.getId()),
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
            Map<String, Object> model =
                    post.model(unit.getEvent(), unit.getOrganisation(), language);
            model.put("number", people(nominations.size(), language));
            model.put("people", nominations.stream().map(n -> unitName(n, language)).toList());
            model.put("by", SeatPost.by(first.getNominatedBy()));
            model.put("reason", first.getNamedForReason().orElse(""));
            post.put(
                    contact,
                    SeatPost.key("seat-named-for", first.getId(), contact.getId()),
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
        Map<String, Object> model = post.model(event, unit, language);
        model.put("name", to.getGivenName());
        model.put(
                "person",
                role.getPerson()
                        .getNameForOthers()
                        .orElseGet(() -> SeatPost.somebodyProtected(language)));
        model.put("by", SeatPost.by(Optional.of(named.by())));
        model.put("from", role.getValidFrom().map(d -> HumanTime.day(d, language)).orElse(""));
        model.put("to", role.getValidTo().map(d -> HumanTime.day(d, language)).orElse(""));
        model.put("reason", role.getReason().orElse(""));
        post.put(
                to, SeatPost.key(template, role.getId(), to.getId()), template, model, event, null);
    }

    private static String unitName(Nomination nomination, Language language) {
        return nomination.getNameForUnit().orElseGet(() -> SeatPost.somebodyProtected(language));
    }

    private static String people(int number, Language language) {
        String word =
                language == Language.SV
                        ? number == 1 ? " person" : " personer"
                        : number == 1 ? " person" : " people";
        return HumanTime.number(number, language) + word;
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
}
