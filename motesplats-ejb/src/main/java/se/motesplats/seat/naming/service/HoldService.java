package se.motesplats.seat.naming.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.SeatHold;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRights;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Keeping a unit's seats without names for a while: the part of contacts and managers. */
@Stateless
@UseCase
public class HoldService {

    @Inject private SeatRepository repository;
    @Inject private UnitRepository units;
    @Inject private HoldRepository holds;
    @Inject private NamingDesk naming;
    @Inject private SeatRights rights;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;

    /** What a unit keeps now, the ones that end first before the others. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public List<HoldRow> holds(long eventId, long organisationId) {
        rights.requireView(eventId, repository.getOrganisation(organisationId));
        return units
                .findAllocation(eventId, organisationId)
                .map(id -> holds.list(id, clock.instant()))
                .orElse(List.of())
                .stream()
                .map(
                        h ->
                                new HoldRow(
                                        h.getId(),
                                        h.getSeats(),
                                        h.getValidUntil(),
                                        h.getNote().orElse(null),
                                        h.getHeldAt(),
                                        h.getHeldBy()
                                                .filter(p -> !p.isProtectedIdentity())
                                                .map(Person::getName)
                                                .orElse(null)))
                .toList();
    }

    /**
     * The last day until which seats can be kept now: that of the naming deadline, or, when that
     * has passed, that of the event.
     */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public @Nullable LocalDate lastDay(long eventId, long organisationId) {
        rights.requireView(eventId, repository.getOrganisation(organisationId));
        return lastDay(repository.getEvent(eventId));
    }

    private @Nullable LocalDate lastDay(Event event) {
        return SeatHold.lastDay(
                        event,
                        repository
                                .findLatestRound(event.getId())
                                .map(AllocationRound::getNamingDeadline)
                                .orElse(null),
                        SwedishTime.dayOf(clock.instant()))
                .orElse(null);
    }

    /**
     * Keeps free seats until the end of a day.
     *
     * @throws RuleViolation with the numbers, if fewer are free; or if the day is too late
     */
    @Allow(Permission.SEAT_NOMINATE)
    @TakesProblems
    public void hold(@Valid HoldSeats command) {
        Organisation unit = repository.getOrganisation(command.organisationId());
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        Allocation allocation = naming.lock(command.eventId(), unit);
        Instant now = clock.instant();
        LocalDate last = lastDay(allocation.getEvent());
        problems.ask(
                () -> SeatHold.requireDay(command.until(), SwedishTime.dayOf(now), last), "until");
        problems.ask(() -> requireFree(allocation, unit, command.holdSeats()), "holdSeats");
        problems.refuse();
        int seats = command.holdSeats();
        String note = command.note();
        repository.add(
                new SeatHold(
                        allocation,
                        seats,
                        SwedishTime.endOf(command.until()),
                        note == null || note.isBlank() ? null : note.strip(),
                        now,
                        naming.me()));
        repository.flush();
    }

    private void requireFree(Allocation allocation, Organisation unit, int seats) {
        if (units.freeSeats(allocation.getId(), seats).size() < seats) {
            throw new RuleViolation(
                    "error.seat.notEnoughFree",
                    unit.getName(),
                    units.countOwn(allocation.getId()).free(),
                    seats);
        }
    }

    /**
     * Keeps fewer seats, or none; the others are free again.
     *
     * @param seats how many to let go
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void release(long holdId, @NotNull @Min(1) @Max(Apportionment.MAX_SEATS) Integer seats) {
        HoldRepository.Place place = holds.placeOf(holdId);
        rights.requireKnown(place.path());
        Allocation allocation =
                naming.lock(place.eventId(), repository.getOrganisation(place.organisationId()));
        holds.get(holdId).reduce(seats, clock.instant());
        repository.flush();
        naming.offerFree(allocation);
    }
}
