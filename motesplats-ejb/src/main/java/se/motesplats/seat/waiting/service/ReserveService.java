package se.motesplats.seat.waiting.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.ReserveStatus;
import se.motesplats.seat.Seat;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRights;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.seat.naming.service.ChosenPeople;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamingDesk;
import se.motesplats.seat.naming.service.PeopleChooser;
import se.motesplats.seat.naming.service.ReserveRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The reserves of a unit, in order, and the seats that they are offered. */
@Stateless
@UseCase
public class ReserveService {

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private UnitRepository units;
    @Inject private ReserveRepository list;
    @Inject private HolderRepository holders;
    @Inject private PeopleChooser chooser;
    @Inject private NamingDesk naming;
    @Inject private SeatRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** Who waits for a seat of the unit, or has one on offer; first in line first. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public List<ReserveRow> reserves(long eventId, long organisationId) {
        Organisation unit = repository.getOrganisation(organisationId);
        rights.requireView(eventId, unit);
        List<Reserve> found =
                units.findAllocation(eventId, organisationId).map(list::reserves).orElse(List.of());
        List<ReserveRow> rows = new ArrayList<>();
        for (Reserve reserve : found) {
            boolean own = caller.may(Permission.SEAT_NOMINATE, unit.scope());
            rows.add(
                    new ReserveRow(
                            reserve.getId(),
                            shown(reserve, own).orElse(null),
                            shown(reserve, own).map(name -> address(reserve)).orElse(null),
                            rows.size() + 1,
                            reserve.getStatus(),
                            reserve.getAddedAt(),
                            reserve.getMovedUpReason().orElse(null)));
        }
        return rows;
    }

    /** The unit's own people are shown what the unit typed, others no protected identity. */
    private static Optional<String> shown(Reserve reserve, boolean own) {
        return own || !reserve.getPerson().isProtectedIdentity()
                ? reserve.getNameForUnit()
                : Optional.empty();
    }

    private static String address(Reserve reserve) {
        return reserve.getCalledAs()
                .map(CalledAs::getEmail)
                .orElseGet(() -> reserve.getPerson().getEmail());
    }

    /** Whether a seat that becomes free is offered to the first reserve by itself. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public boolean isOfferingItself(long eventId, long organisationId) {
        rights.requireView(eventId, repository.getOrganisation(organisationId));
        return units.findAllocation(eventId, organisationId)
                .map(id -> repository.getAllocation(id).isOfferingItself())
                .orElse(false);
    }

    /** Has free seats offered to the first reserve by itself, or not; begins at once. */
    @Allow(Permission.SEAT_NOMINATE)
    public void offerItself(long eventId, long organisationId, boolean wanted) {
        Allocation allocation = lock(eventId, organisationId);
        allocation.offerItself(wanted);
        repository.flush();
        naming.offerFree(allocation);
    }

    /**
     * Puts people at the end of the list, in their order.
     *
     * @throws RuleViolation if somebody has a seat or waits already
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void add(@Valid AddReserves command) {
        Organisation unit = repository.getOrganisation(command.organisationId());
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        ChosenPeople chosen = chooser.resolve(command.eventId(), command.people(), unit);
        Allocation allocation = naming.lock(command.eventId(), unit);
        naming.lockPeople(command.eventId(), chosen);
        naming.queue(allocation, chosen.people(), chosen);
        naming.offerFree(allocation);
    }

    /**
     * Changes the order; who passes others is noted with the reason.
     *
     * @throws StaleData if somebody joined or left the list since it was shown
     * @throws RuleViolation if somebody passes others without a reason
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void order(@Valid OrderReserves command) {
        Allocation allocation = lock(command.eventId(), command.organisationId());
        locks.lockPeople(list.firstInLine(allocation.getId(), NamePeople.MOST));
        List<Reserve> before =
                list.reserves(allocation.getId()).stream()
                        .filter(r -> r.getStatus() == ReserveStatus.WAITING)
                        .toList();
        Map<Long, Reserve> byId = new HashMap<>();
        before.forEach(r -> byId.put(r.getId(), r));
        List<Long> wanted = command.reserveIds();
        if (wanted.size() != before.size() || !new HashSet<>(wanted).equals(byId.keySet())) {
            throw new StaleData();
        }
        // The places that these people have among them stay; who has an offer keeps its own.
        List<Integer> places = before.stream().map(Reserve::getRank).sorted().toList();
        Instant now = clock.instant();
        Person me = naming.me();
        String reason = command.reason() == null ? "" : command.reason();
        for (int i = 0; i < wanted.size(); i++) {
            Reserve reserve = byId.get(wanted.get(i));
            int place = places.get(i);
            if (reserve != null && place < reserve.getRank()) {
                reserve.moveUp(place, now, me, reason);
            } else if (reserve != null) {
                reserve.rank(place);
            }
        }
        repository.flush();
    }

    /** Takes somebody off the list; an offer is taken back where the named people are. */
    @Allow(Permission.SEAT_NOMINATE)
    public void remove(long reserveId) {
        Reserve reserve = lockWaiting(reserveId);
        reserve.remove(clock.instant());
        repository.flush();
    }

    /**
     * Puts somebody who was taken off the list back to the place that was left; who ended otherwise
     * is added anew. What ended stays so in the records: it is another place on the list.
     *
     * @throws RuleViolation if the person was not taken off, or has a seat or waits by now
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void putBack(long reserveId) {
        ReserveRepository.Place place = list.placeOf(reserveId);
        rights.requireKnown(place.path());
        Allocation allocation =
                naming.lock(place.eventId(), repository.getOrganisation(place.organisationId()));
        locks.lockPeople(List.of(place.personId()));
        Reserve left = list.get(reserveId);
        if (left.getStatus() != ReserveStatus.REMOVED) {
            throw new RuleViolation("error.seat.reserveOver", left.getStatus());
        }
        if (holders.isAnybodySeated(place.eventId(), List.of(place.personId()))
                || !list.openOf(place.eventId(), List.of(place.personId())).isEmpty()) {
            throw new RuleViolation("error.seat.notBack");
        }
        Reserve again =
                new Reserve(
                        allocation,
                        left.getPerson(),
                        left.getLevel(),
                        left.getRank(),
                        clock.instant(),
                        naming.me());
        again.callAs(left.getCalledAs().orElse(null));
        repository.add(again);
        repository.flush("uq_reserve_person", () -> new RuleViolation("error.seat.waitsJustNow"));
        naming.offerFree(allocation);
    }

    /**
     * Offers a free seat to the first in line.
     *
     * @throws RuleViolation if somebody else is first, or no seat is free
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void offer(long reserveId) {
        Reserve reserve = lockWaiting(reserveId);
        Allocation allocation = reserve.getAllocation();
        if (!list.firstInLine(allocation.getId(), 1).equals(List.of(reserve.getPerson().getId()))) {
            throw new RuleViolation("error.seat.notFirst");
        }
        List<Seat> free = units.freeSeats(allocation.getId(), 1);
        if (free.isEmpty()) {
            throw new RuleViolation(
                    "error.seat.notEnoughFree", allocation.getOrganisation().getName(), 0, 1);
        }
        naming.offer(allocation, reserve, free.get(0), naming.me());
    }

    private Allocation lock(long eventId, long organisationId) {
        Organisation unit = repository.getOrganisation(organisationId);
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        return naming.lock(eventId, unit);
    }

    private Reserve lockWaiting(long reserveId) {
        ReserveRepository.Place place = list.placeOf(reserveId);
        rights.requireKnown(place.path());
        naming.lock(place.eventId(), repository.getOrganisation(place.organisationId()));
        locks.lockPeople(List.of(place.personId()));
        Reserve reserve = list.get(reserveId);
        if (reserve.getStatus() != ReserveStatus.WAITING) {
            throw new RuleViolation("error.seat.reserveOver", reserve.getStatus());
        }
        return reserve;
    }
}
