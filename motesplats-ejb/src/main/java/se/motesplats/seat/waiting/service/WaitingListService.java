package se.motesplats.seat.waiting.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.ReserveLevel;
import se.motesplats.seat.ReserveStatus;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.seat.naming.service.AnswerTime;
import se.motesplats.seat.naming.service.ChosenPeople;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamingDesk;
import se.motesplats.seat.naming.service.PeopleChooser;
import se.motesplats.seat.naming.service.ReserveRepository;
import se.motesplats.seat.round.service.RoundRulesRepository;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * The waiting lists of municipalities and of the event. Seats of a municipality are those that lie
 * with it itself, and those that its units gave back to one of them and that nobody has named
 * anybody for; seats of the event are those of its pool; a unit's own reserves are {@link
 * ReserveService}'s.
 */
@Stateless
@UseCase
public class WaitingListService {

    @Inject private EventContact eventContact;
    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private UnitRepository units;
    @Inject private WaitingListRepository waiting;
    @Inject private ReserveRepository reserves;
    @Inject private RoundRulesRepository roundRules;
    @Inject private OfferDesk desk;
    @Inject private AnswerTime times;
    @Inject private PeopleChooser chooser;
    @Inject private NamingDesk naming;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * The lists that a unit's people can be on; or all of the event, for who distributes its seats.
     *
     * @param organisationId the unit; null for the whole event
     */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public WaitingOverview lists(long eventId, @Nullable Long organisationId) {
        boolean coordinates = caller.may(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Organisation unit =
                organisationId == null ? null : repository.getOrganisation(organisationId);
        if (!coordinates && (unit == null || !caller.may(Permission.SEAT_VIEW, unit.scope()))) {
            throw new AccessDenied();
        }
        Event event = repository.getEvent(eventId);
        boolean holder = unit != null && units.findAllocation(eventId, unit.getId()).isPresent();
        if (!coordinates && !holder && !event.isPublished()) {
            throw new NotFound();
        }
        boolean open = SeatRules.isOpen(event, clock.instant());
        List<WaitingOverview.Line> lines = new ArrayList<>();
        lines.add(line(waiting.list(eventId, ReserveLevel.EVENT, null), event.getTitle(), open));
        for (Organisation municipality : municipalities(eventId, unit)) {
            lines.add(
                    line(
                            waiting.list(eventId, ReserveLevel.MUNICIPALITY, municipality),
                            municipality.getName(),
                            open));
        }
        Contact contact = eventContact.of(event);
        return new WaitingOverview(
                eventId,
                event.getTitle(),
                event.getStatus(),
                open,
                organisationId,
                unit == null ? null : unit.getName(),
                holder
                        && open
                        && unit != null
                        && caller.may(Permission.SEAT_NOMINATE, unit.scope()),
                roundRules.answerHours(eventId),
                desk.answerBy(event).orElse(null),
                contact.name(),
                contact.reach(),
                lines);
    }

    private List<Organisation> municipalities(long eventId, @Nullable Organisation unit) {
        if (unit != null) {
            return waiting.municipality(unit).map(List::of).orElse(List.of());
        }
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return waiting.municipalitiesWaiting(eventId).stream()
                .sorted(Comparator.comparing(Organisation::getName, swedish))
                .toList();
    }

    private WaitingOverview.Line line(
            WaitingListRepository.WaitingList list, String name, boolean open) {
        List<Reserve> line = waiting.waiting(list);
        List<WaitingOverview.Row> rows = new ArrayList<>();
        waiting.offered(list).forEach(r -> rows.add(row(r, 0)));
        for (int i = 0; i < line.size(); i++) {
            rows.add(row(line.get(i), i + 1));
        }
        waiting.ended(list).forEach(r -> rows.add(row(r, 0)));
        boolean steers = open && steers(list);
        return new WaitingOverview.Line(
                list.level(),
                list.organisationId(),
                name,
                steers ? waiting.free(list, clock.instant()) : 0,
                line.size(),
                steers,
                steers,
                rows);
    }

    /** The coordinator steers the event's list, the municipality's contact its own. */
    private boolean steers(WaitingListRepository.WaitingList list) {
        return list.organisationId() == null
                ? caller.may(Permission.SEAT_ALLOCATE, Scope.event(list.eventId()))
                : caller.may(Permission.SEAT_NOMINATE, Scope.organisation(list.path()));
    }

    private WaitingOverview.Row row(Reserve reserve, int place) {
        Organisation unit = reserve.getAllocation().getOrganisation();
        boolean known =
                caller.may(Permission.SEAT_VIEW, unit.scope())
                        || caller.may(Permission.SEAT_ALLOCATE, Scope.event(reserve.getEventId()));
        Person person = reserve.getPerson();
        return new WaitingOverview.Row(
                reserve.getId(),
                place,
                known && !person.isProtectedIdentity() ? reserve.getName() : null,
                known ? unit.getName() : null,
                reserve.getStatus(),
                reserve.getEndedAt().orElse(reserve.getAddedAt()),
                reserve.getStatus() == ReserveStatus.WAITING
                        && caller.may(Permission.SEAT_NOMINATE, unit.scope()),
                reserve.getStatus() == ReserveStatus.OFFERED
                        ? waiting.offerOf(reserve).flatMap(Nomination::getAnswerBy).orElse(null)
                        : null,
                reserve.getMovedUpAt().orElse(null),
                reserve.getMovedUpBy().flatMap(Person::getNameForOthers).orElse(null),
                reserve.getMovedUpReason().orElse(null));
    }

    /** Where the caller waits for a seat, or has one on offer. */
    @AllowLoggedIn
    @ReadOnly
    public List<WaitingPlace> mine() {
        Instant now = clock.instant();
        return waiting.ofPerson(caller.personId()).stream()
                .filter(r -> SeatRules.isOpen(r.getAllocation().getEvent(), now))
                .map(this::place)
                .toList();
    }

    private WaitingPlace place(Reserve reserve) {
        Event event = reserve.getAllocation().getEvent();
        Organisation unit = reserve.getAllocation().getOrganisation();
        List<Reserve> line =
                (reserve.getLevel() == ReserveLevel.UNIT
                                ? reserves.reserves(reserve.getAllocation().getId())
                                : waiting.waiting(waiting.listOf(reserve)))
                        .stream().filter(r -> r.getStatus() == ReserveStatus.WAITING).toList();
        String list =
                switch (reserve.getLevel()) {
                    case UNIT -> unit.getName();
                    case MUNICIPALITY ->
                            waiting.municipality(unit).map(Organisation::getName).orElse("");
                    case EVENT -> event.getTitle();
                };
        return new WaitingPlace(
                event.getId(),
                event.getTitle(),
                reserve.getLevel(),
                list,
                line.indexOf(reserve) + 1,
                line.size(),
                waiting.offerOf(reserve).flatMap(Nomination::getAnswerBy).orElse(null));
    }

    /**
     * Puts one of the unit's people at the end of the municipality's list or the event's.
     *
     * @throws RuleViolation if the person has a seat or waits already
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void join(@Valid JoinWaitingList command) {
        Organisation unit = repository.getOrganisation(command.organisationId());
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        if (command.level() == ReserveLevel.UNIT) {
            throw new NotFound();
        }
        ChosenPeople chosen =
                chooser.resolve(
                        command.eventId(), List.of(NamePeople.Choice.of(command.personId())), unit);
        Person person = chosen.people().get(0);
        Organisation municipality =
                command.level() == ReserveLevel.MUNICIPALITY
                        ? waiting.municipality(unit).orElseThrow(NotFound::new)
                        : null;
        WaitingListRepository.WaitingList list =
                waiting.list(command.eventId(), command.level(), municipality);
        // The list is lengthened by one at a time: its head is locked, then the unit.
        List<Long> locked = new ArrayList<>(List.of(unit.getId()));
        if (municipality == null) {
            locks.lockPool(command.eventId(), AllocationPurpose.FREE);
        } else {
            locked.add(municipality.getId());
        }
        Long allocationId = locks.lockAllocations(command.eventId(), locked).get(unit.getId());
        Event event = repository.getEvent(command.eventId());
        SeatRules.requireOpen(event, clock.instant());
        if (allocationId == null) {
            throw new RuleViolation("error.seat.noSeats", unit.getName(), event.getTitle());
        }
        naming.lockPeople(command.eventId(), chosen);
        if (waiting.isOnAList(command.eventId(), person.getId())) {
            throw person.isProtectedIdentity()
                    ? new RuleViolation("error.seat.waitsProtected")
                    : new RuleViolation("error.seat.waitsAlready", person.getName());
        }
        Allocation allocation = repository.getAllocation(allocationId);
        repository.add(
                new Reserve(
                        allocation,
                        person,
                        command.level(),
                        waiting.nextRank(list),
                        clock.instant(),
                        naming.me()));
        repository.flush("uq_reserve_person", () -> new RuleViolation("error.seat.waitsJustNow"));
    }

    /** Takes one of the own people off a list. */
    @Allow(Permission.SEAT_NOMINATE)
    public void leave(long reserveId) {
        Reserve reserve = known(reserveId);
        caller.require(Permission.SEAT_NOMINATE, reserve.getAllocation().getOrganisation().scope());
        waiting.lock(waiting.listOf(reserve));
        // A seat of a pool, or at the door, ends the waiting under the lock of the person alone.
        locks.lockPeople(List.of(reserve.getPerson().getId()));
        waiting.refresh(reserve);
        if (reserve.getStatus() != ReserveStatus.WAITING) {
            throw new RuleViolation("error.seat.reserveOver", reserve.getStatus());
        }
        reserve.remove(clock.instant());
        repository.flush();
    }

    /**
     * Gives somebody who waits a better place; the reason is kept and shown.
     *
     * @throws RuleViolation if it is not a better place
     */
    @Allow({Permission.SEAT_NOMINATE, Permission.SEAT_ALLOCATE})
    public void moveUp(@Valid MoveUp command) {
        Reserve reserve = known(command.reserveId());
        WaitingListRepository.WaitingList list = waiting.listOf(reserve);
        requireSteers(list);
        waiting.lock(list);
        locks.lockPeople(waiting.peopleWaiting(list));
        waiting.refresh(reserve);
        List<Reserve> line = new ArrayList<>(waiting.waiting(list));
        line.forEach(waiting::refresh);
        line.sort(Comparator.comparingInt(Reserve::getRank).thenComparing(Reserve::getId));
        int now = line.indexOf(reserve);
        if (now < 0) {
            throw new RuleViolation("error.seat.reserveOver", reserve.getStatus());
        }
        if (command.place() > now) {
            throw new RuleViolation("error.pool.notUp", now + 1, command.place());
        }
        // The places that these people have among them stay; who has an offer keeps its own.
        List<Integer> places = line.stream().map(Reserve::getRank).toList();
        line.remove(now);
        line.add(command.place() - 1, reserve);
        for (int i = 0; i < line.size(); i++) {
            Reserve there = line.get(i);
            int rank = Objects.requireNonNull(places.get(i));
            if (there.equals(reserve)) {
                there.moveUp(rank, clock.instant(), naming.me(), command.reason());
            } else if (there.getRank() != rank) {
                there.rank(rank);
            }
        }
        repository.flush();
    }

    /**
     * Offers free seats to the first in line.
     *
     * @param organisationId the municipality; null for the event's list
     * @return how many offers were made
     * @throws RuleViolation if there is no time for an answer before the event begins, no seat is
     *     free, or nobody waits
     */
    @Allow({Permission.SEAT_NOMINATE, Permission.SEAT_ALLOCATE})
    public int offer(
            long eventId,
            @Nullable Long organisationId,
            @NotNull @Min(1) @Max(1000) Integer seats) {
        Organisation municipality =
                organisationId == null ? null : repository.getOrganisation(organisationId);
        WaitingListRepository.WaitingList list =
                waiting.list(
                        eventId,
                        municipality == null ? ReserveLevel.EVENT : ReserveLevel.MUNICIPALITY,
                        municipality);
        requireSteers(list);
        waiting.lock(list);
        Event event = repository.getEvent(eventId);
        SeatRules.requireOpen(event, clock.instant());
        Instant answerBy = times.require(event);
        long free = waiting.free(list, clock.instant());
        if (free < seats) {
            throw new RuleViolation("error.pool.notEnough", free, seats);
        }
        int made = desk.offer(list, seats, answerBy, naming.me()).size();
        if (made == 0) {
            throw new RuleViolation("error.pool.nobodyWaits");
        }
        return made;
    }

    private void requireSteers(WaitingListRepository.WaitingList list) {
        if (list.organisationId() == null) {
            caller.require(Permission.SEAT_ALLOCATE, Scope.event(list.eventId()));
        } else {
            caller.require(Permission.SEAT_NOMINATE, Scope.organisation(list.path()));
        }
    }

    /** A unit's own reserves, and those that the caller does not see, do not exist here. */
    private Reserve known(long reserveId) {
        Reserve reserve = waiting.get(reserveId);
        boolean seen =
                caller.may(Permission.SEAT_VIEW, reserve.getAllocation().getOrganisation().scope())
                        || caller.may(Permission.SEAT_ALLOCATE, Scope.event(reserve.getEventId()));
        if (!seen || reserve.getLevel() == ReserveLevel.UNIT) {
            throw new NotFound();
        }
        return reserve;
    }
}
