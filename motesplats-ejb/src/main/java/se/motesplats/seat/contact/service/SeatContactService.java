package se.motesplats.seat.contact.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Acquaintance;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.account.people.service.ContactRoles;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.account.people.service.TypedPeople;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Who speaks for the units of an event, for its coordinator, who names a substitute where a contact
 * is missing or has left. Only the role of a contact, only for units of the event, only for a time,
 * only people of the same municipality and never the coordinator herself: everything else is for
 * those who administer accounts.
 */
@Stateless
@UseCase
public class SeatContactService {

    /** A substitute is named for a limited time, as a deputy is: at most a year. */
    private static final int MAX_YEARS = 1;

    @Inject private SeatRepository repository;
    @Inject private UnitRepository unitSeats;
    @Inject private SeatContacts contacts;
    @Inject private ContactRoles roles;
    @Inject private PersonDirectory people;
    @Inject private TypedPeople typedPeople;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<ContactNamed> named;

    /** The units of the event with their contacts. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public ContactOverview overview(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        List<Organisation> units = units(eventId);
        Map<String, List<Person>> people =
                contacts.of(units.stream().map(Organisation::getPath).toList());
        return new ContactOverview(
                eventId,
                event.getTitle(),
                event.getStatus(),
                SeatRules.isOpen(event, clock.instant()),
                event.lastDay().orElse(null),
                units.stream()
                        .map(unit -> unit(unit, people.getOrDefault(unit.getPath(), List.of())))
                        .toList());
    }

    private static ContactOverview.Unit unit(Organisation unit, List<Person> there) {
        List<String> names = names(there);
        return new ContactOverview.Unit(
                unit.getId(), unit.getName(), names, there.size() - names.size());
    }

    /** Who takes part in the latest distribution, and who holds seats. */
    private List<Organisation> units(long eventId) {
        Map<Long, Organisation> units = new HashMap<>();
        repository
                .findLatestRound(eventId)
                .map(repository::withShares)
                .ifPresent(
                        round ->
                                round.getShares().stream()
                                        .map(share -> share.getOrganisation())
                                        .forEach(unit -> units.put(unit.getId(), unit)));
        unitSeats
                .rows(eventId, null)
                .forEach(
                        row ->
                                units.computeIfAbsent(
                                        row.organisationId(), repository::getOrganisation));
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return units.values().stream()
                .sorted(Comparator.comparing(Organisation::getName, swedish))
                .toList();
    }

    /** People of the unit's municipality who could be its contact. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public List<PersonItem> searchPeople(long eventId, long organisationId, String text) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        return people.search(text, municipality(unit(eventId, organisationId)).getPath(), 20);
    }

    /**
     * What {@link #name} would do, and who would be told. Changes nothing.
     *
     * @throws RuleViolation as {@link #name}
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public ContactPreview preview(@Valid NameContact command) {
        Organisation unit = check(command);
        NamePeople.Newcomer typed = command.person().newcomer();
        Person person =
                command.person().personId() != null
                        ? chosen(command.person().personId(), unit)
                        : typed == null ? null : known(typed);
        if (person != null) {
            requirePossible(command, person, unit);
        }
        List<Person> there = others(unit, person);
        return new ContactPreview(
                typed != null ? typed.typed().echo() : person == null ? "" : person.getName(),
                unit.getName(),
                command.from(),
                command.to(),
                names(there),
                there.size() + 1);
    }

    private @Nullable Person known(NamePeople.Newcomer typed) {
        Optional<TypedPeople.Met> met = typedPeople.look(typed.typed());
        met.filter(m -> m.acquaintance() == Acquaintance.OTHER_NAME)
                .ifPresent(
                        m -> {
                            throw new RuleViolation(
                                    "error.person.otherName",
                                    typed.email().strip(),
                                    m.person().getName(),
                                    typed.name());
                        });
        return met.map(TypedPeople.Met::person).orElse(null);
    }

    /**
     * Makes somebody a contact of the unit for a time. The person gets a mail, and an invitation if
     * there is no account; those who name people for the unit already are told.
     *
     * @throws NotFound if the unit takes no part in the event
     * @throws RuleViolation if it is the caller, works in another municipality, or is a contact of
     *     the unit anyway
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void name(@Valid NameContact command) {
        Organisation unit = check(command);
        NamePeople.Newcomer typed = command.person().newcomer();
        Person person =
                typed != null
                        ? typedPeople.meet(typed.typed(), unit).person()
                        : chosen(
                                Optional.ofNullable(command.person().personId())
                                        .orElseThrow(NotFound::new),
                                unit);
        requirePossible(command, person, unit);
        List<Person> others = others(unit, person);
        RoleAssignment role =
                roles.give(person, unit, command.from(), command.to(), command.reason().strip());
        named.fire(new ContactNamed(command.eventId(), role, people.me(), others));
    }

    private Organisation check(NameContact command) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(command.eventId()));
        Organisation unit = unit(command.eventId(), command.organisationId());
        SeatRules.requireOpen(repository.getEvent(command.eventId()), clock.instant());
        LocalDate today = SwedishTime.dayOf(clock.instant());
        if (command.from().isBefore(today)) {
            throw new InvalidInput("from", "{error.seat.contactFrom}");
        }
        if (command.to().isBefore(command.from())) {
            throw new InvalidInput("to", "{error.seat.contactTo}");
        }
        if (command.to().isAfter(command.from().plusYears(MAX_YEARS))) {
            throw new InvalidInput("to", "{error.seat.contactTooLong}");
        }
        return unit;
    }

    private Organisation unit(long eventId, long organisationId) {
        return units(eventId).stream()
                .filter(unit -> unit.getId() == organisationId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** An id that somebody made up must not name a person of another municipality. */
    private Person chosen(long id, Organisation unit) {
        Person person = people.get(id);
        boolean here =
                person.getOrganisation()
                        .filter(o -> o.getPath().startsWith(municipality(unit).getPath()))
                        .isPresent();
        if (!here || person.isProtectedIdentity()) {
            throw new NotFound();
        }
        return person;
    }

    /** Of a protected identity nothing is told by a refusal. */
    private void requirePossible(NameContact command, Person person, Organisation unit) {
        if (person.getId() == caller.personId()) {
            throw new RuleViolation("error.seat.contactSelf");
        }
        if (person.isProtectedIdentity()) {
            return;
        }
        Organisation municipality = municipality(unit);
        person.getOrganisation()
                .filter(o -> !o.getPath().startsWith(municipality.getPath()))
                .ifPresent(
                        o -> {
                            throw new RuleViolation(
                                    "error.seat.contactElsewhere",
                                    person.getName(),
                                    o.getName(),
                                    municipality.getName());
                        });
        if (roles.has(person, unit, command.from(), command.to())) {
            throw new RuleViolation("error.seat.contactAlready", person.getName(), unit.getName());
        }
    }

    private List<Person> others(Organisation unit, @Nullable Person person) {
        return contacts.of(unit.getPath()).stream().filter(p -> !p.equals(person)).toList();
    }

    private static List<String> names(List<Person> people) {
        return people.stream().flatMap(p -> p.getNameForOthers().stream()).toList();
    }

    private static Organisation municipality(Organisation unit) {
        Organisation top = unit;
        while (top.getKind() != OrganisationKind.MUNICIPALITY && top.getParent().isPresent()) {
            top = top.getParent().get();
        }
        return top.getKind() == OrganisationKind.MUNICIPALITY ? top : unit;
    }
}
