package se.motesplats.seat.naming.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.export.service.ListExports;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatHold;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.capacity.service.ModeRoom;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRights;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.SeatTree;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Naming people, and who is named: the part of contacts and managers. */
@Stateless
@UseCase
public class NominationService {

    /** Who names for more than these finds the others through the event. */
    private static final int MOST_UNITS = 100;

    /** More people no unit has on its own seats. */
    private static final int MOST_EXPORTED = 20_000;

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private HolderRepository holders;
    @Inject private UnitRepository units;
    @Inject private NominationRepository lists;
    @Inject private HoldRepository holds;
    @Inject private PeopleChooser chooser;
    @Inject private NamingDesk naming;
    @Inject private ModeRoom modes;
    @Inject private SeatRights rights;
    @Inject private SeatContacts contacts;
    @Inject private ListExports exports;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<PeopleNamedFor> namedFor;

    /** A unit's seats at an event, for those who name people there and for the coordinator. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public NominationOverview overview(long eventId, long organisationId) {
        Organisation unit = repository.getOrganisation(organisationId);
        rights.requireView(eventId, unit);
        Event event = repository.getEvent(eventId);
        AllocationRound round =
                repository.findLatestRound(eventId).filter(AllocationRound::isFixed).orElse(null);
        boolean known =
                event.isPublished() || caller.may(Permission.EVENT_VIEW_INTERNAL, event.scope());
        List<AllocationRow> rows =
                round == null && known ? List.of() : units.rows(eventId, List.of(unit.getPath()));
        if (!known && rows.isEmpty()) {
            throw new NotFound();
        }
        List<AllocationRow> tree = round == null ? List.of() : rows;
        AllocationRow own =
                tree.stream()
                        .filter(row -> row.organisationId() == organisationId)
                        .findFirst()
                        .orElse(null);
        boolean canName = caller.may(Permission.SEAT_NOMINATE, unit.scope());
        return new NominationOverview(
                eventId,
                event.getTitle(),
                event.getDays().stream().map(EventDay::getDay).toList(),
                SeatRules.isOpen(event, clock.instant()),
                organisationId,
                unit.getName(),
                own,
                own == null || own.parentAllocationId() == null
                        ? null
                        : repository
                                .getAllocation(own.parentAllocationId())
                                .getOrganisation()
                                .getName(),
                round == null ? null : round.getNamingDeadline(),
                canName,
                rights.isForUnit(eventId, unit),
                rights.isForUnit(eventId, unit) ? contacts.names(unit.getPath()) : List.of(),
                modes.numbers(event),
                own == null
                        ? List.of()
                        : SeatTree.inOrderOfNames(tree).stream()
                                .filter(row -> row.organisationId() != organisationId)
                                .toList(),
                own == null || round == null || !canName
                        ? List.of()
                        : receivers(unit, own, tree, round));
    }

    private List<NominationOverview.Receiver> receivers(
            Organisation unit, AllocationRow own, List<AllocationRow> tree, AllocationRound round) {
        return units.unitsBelow(unit, round.getTreeDay()).stream()
                .filter(
                        below ->
                                tree.stream()
                                        .filter(row -> row.organisationId() == below.getId())
                                        .allMatch(
                                                row ->
                                                        Long.valueOf(own.allocationId())
                                                                .equals(row.parentAllocationId())))
                .map(below -> new NominationOverview.Receiver(below.getId(), below.getName()))
                .toList();
    }

    /** The units that the caller names people for, at events that are not over. */
    @AllowLoggedIn
    @ReadOnly
    public List<NamingUnit> mine() {
        return units
                .naming(
                        null,
                        SwedishTime.dayOf(clock.instant()),
                        caller.grants().organisationPaths(Permission.SEAT_NOMINATE),
                        false)
                .stream()
                .limit(MOST_UNITS)
                .map(
                        row ->
                                new NamingUnit(
                                        row.eventId(),
                                        row.eventTitle(),
                                        row.organisationId(),
                                        row.organisationName(),
                                        row.deadline(),
                                        row.own()))
                .toList();
    }

    /** The units whose seats the caller may see at the event, with their numbers. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public List<AllocationRow> allocations(long eventId) {
        Set<String> paths = caller.grants().organisationPaths(Permission.SEAT_VIEW);
        boolean all =
                caller.may(Permission.SEAT_ALLOCATE, Scope.event(eventId))
                        || caller.may(Permission.SEAT_VIEW, Scope.event(eventId));
        return SeatTree.inOrderOfNames(units.rows(eventId, all ? null : paths));
    }

    /**
     * The people named by a unit, in the order of names.
     *
     * @param active those who hold a seat, or those who did
     * @param text words that the name or the address contains; null or blank for all. A protected
     *     identity is not found by any
     */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public List<NominationRow> nominations(
            long eventId,
            long organisationId,
            boolean active,
            @Nullable @Size(max = Lengths.NAME) String text,
            int first,
            int max) {
        Organisation unit = repository.getOrganisation(organisationId);
        rights.requireView(eventId, unit);
        boolean own = isOwn(unit);
        return units.findAllocation(eventId, organisationId)
                .map(id -> lists.list(eventId, id, own, active, text, first, max))
                .orElse(List.of());
    }

    /** How many {@link #nominations} there are. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public long countNominations(
            long eventId,
            long organisationId,
            boolean active,
            @Nullable @Size(max = Lengths.NAME) String text) {
        Organisation unit = repository.getOrganisation(organisationId);
        rights.requireView(eventId, unit);
        boolean own = isOwn(unit);
        return units.findAllocation(eventId, organisationId)
                .map(id -> lists.count(eventId, id, own, active, text))
                .orElse(0L);
    }

    /** Whether the caller names people for the unit, and so may see what the unit typed. */
    private boolean isOwn(Organisation unit) {
        return caller.may(Permission.SEAT_NOMINATE, unit.scope());
    }

    /** Takes out the people who hold seats of a unit as a file; the log keeps who did. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    public NominationExport export(long eventId, long organisationId, @NotNull SheetFormat format) {
        Organisation unit = repository.getOrganisation(organisationId);
        rights.requireView(eventId, unit);
        Event event = repository.getEvent(eventId);
        List<NominationRow> rows =
                units.findAllocation(eventId, organisationId)
                        .map(
                                id ->
                                        lists.list(
                                                eventId,
                                                id,
                                                isOwn(unit),
                                                true,
                                                null,
                                                0,
                                                MOST_EXPORTED))
                        .orElse(List.of());
        exports.note(eventId, organisationId, ListExports.Kind.NOMINATIONS, format, rows.size());
        return new NominationExport(event.getTitle(), unit.getName(), rows);
    }

    /** People of the unit's own sub-tree that can be named. */
    @Allow(Permission.SEAT_NOMINATE)
    @ReadOnly
    public List<PersonItem> searchPeople(long organisationId, String text) {
        Organisation unit = repository.getOrganisation(organisationId);
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        return people.search(text, unit.getPath(), 20);
    }

    /** As {@link #searchPeople(long, String)}, also for who names on behalf of the unit. */
    @Allow({Permission.SEAT_NOMINATE, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public List<PersonItem> searchPeople(long eventId, long organisationId, String text) {
        Organisation unit = repository.getOrganisation(organisationId);
        rights.requireNaming(eventId, unit);
        return people.search(text, unit.getPath(), 20);
    }

    /**
     * What is to be asked before somebody is named: who is meant, if the unit knows the address
     * under another name, and whether somebody who presents is to have a seat. Of a person whom the
     * caller does not know there is never anything to ask. Changes nothing.
     */
    @Allow({Permission.SEAT_NOMINATE, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public Optional<NamingQuestion> question(
            long eventId, long organisationId, @NotNull @Valid NamePeople.Choice choice) {
        Organisation unit = repository.getOrganisation(organisationId);
        return chooser.question(eventId, choice, rights.requireNaming(eventId, unit));
    }

    /**
     * Names people for seats of a unit and has them invited; all of them, or, if the seats do not
     * suffice, none, or the first ones with the others as reserves.
     *
     * @throws RuleViolation with the numbers, if the seats do not suffice; or if somebody has a
     *     seat at the event already
     */
    @Allow(Permission.SEAT_NOMINATE)
    public NamingResult nominate(@Valid NamePeople command) {
        chooser.read(command.people());
        Organisation unit = repository.getOrganisation(command.organisationId());
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        return name(
                command, unit, caller.grants().organisationPaths(Permission.SEAT_NOMINATE), null);
    }

    /**
     * Names people on behalf of a unit that nobody speaks for: all of them, or, if the seats do not
     * suffice, none. Its contacts are told who did it and why.
     *
     * @return how many
     * @throws RuleViolation as {@link #nominate}
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public int nominateFor(@Valid NamePeopleFor command) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(command.eventId()));
        chooser.read(command.people());
        Organisation unit = repository.getOrganisation(command.organisationId());
        return name(
                        new NamePeople(
                                command.eventId(),
                                command.organisationId(),
                                command.people(),
                                NamePeople.Overflow.REFUSE,
                                null,
                                command.answerBy(),
                                command.mode()),
                        unit,
                        Set.of(unit.getPath()),
                        command.reason().strip())
                .seated();
    }

    private NamingResult name(
            NamePeople command, Organisation unit, Set<String> own, @Nullable String onBehalf) {
        ChosenPeople chosen = chooser.resolve(command.eventId(), command.people(), unit, own);
        if (chosen.people().isEmpty()) {
            throw new RuleViolation("error.seat.nobodyChosen");
        }
        List<Person> people = chosen.people();
        boolean fromFree =
                command.holdId() == null && command.overflow() == NamePeople.Overflow.REFUSE;
        Allocation allocation =
                fromFree
                        ? naming.lockUnlessFull(command.eventId(), unit, chosen, command.answerBy())
                        : naming.lockOnly(command.eventId(), unit);
        Instant answerBy = naming.endOfAnswer(allocation.getEvent(), command.answerBy());
        Optional<SeatLook.Found> found = naming.lockPeople(allocation, chosen);
        if (command.holdId() != null) {
            useHold(allocation, command.holdId(), people.size());
        }
        List<Seat> free =
                found.filter(f -> f.free().size() == people.size())
                        .map(SeatLook.Found::free)
                        .orElseGet(() -> naming.freeSeats(allocation, people.size()));
        if (free.size() < people.size() && command.overflow() == NamePeople.Overflow.REFUSE) {
            throw naming.notEnough(unit, allocation, people.size());
        }
        List<Long> made =
                naming.seat(
                        allocation,
                        chosen,
                        free,
                        new Seating.Terms(command.mode(), answerBy, onBehalf),
                        found.map(SeatLook.Found::waiting).orElse(true));
        if (onBehalf != null) {
            namedFor.fire(new PeopleNamedFor(allocation.getId(), made));
        }
        naming.queue(allocation, people.subList(free.size(), people.size()), chosen);
        return new NamingResult(free.size(), people.size() - free.size());
    }

    /** Seats that were kept for these people become theirs; the others stay kept. */
    private void useHold(Allocation allocation, long holdId, int wanted) {
        SeatHold hold = holds.get(holdId);
        if (!hold.getAllocation().equals(allocation)) {
            throw new NotFound();
        }
        hold.reduce(Math.min(hold.getSeats(), wanted), clock.instant());
        repository.flush();
    }

    /**
     * Lets somebody with a seat of a unit take part in another way; the person is told.
     *
     * @throws RuleViolation if the event leaves no choice, it is too late, or there is no room
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void changeMode(long nominationId, @NotNull SeatMode mode) {
        HolderRepository.Place place = holders.getPlace(nominationId);
        rights.requireKnown(place.path());
        locks.lockAllocations(place.eventId(), List.of(place.organisationId()));
        modes.lock(repository.getEvent(place.eventId()));
        modes.change(holders.getFresh(nominationId), mode);
    }
}
