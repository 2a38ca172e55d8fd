package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.ReserveLevel;
import se.motesplats.seat.ReserveStatus;
import se.motesplats.seat.Seat;
import se.motesplats.seat.capacity.service.ModeRoom;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/**
 * What naming people has in common, wherever it begins: the locks in their order, one seat for one
 * person, seats for the first reserves. The service that uses it has asked for the right.
 */
@Dependent
public class NamingDesk {

    /** How many of a list are looked at when a seat is free; the job comes back for the others. */
    private static final int IN_LINE = 20;

    @Inject private EventContact eventContact;
    @Inject private SeatRepository repository;
    @Inject private UnitRepository units;
    @Inject private HolderRepository holders;
    @Inject private SeatLocks locks;
    @Inject private SeatLook look;
    @Inject private ReserveRepository reserves;
    @Inject private ModeRoom modes;
    @Inject private AnswerTime times;
    @Inject private Seating seating;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<InvitationExpired> expired;

    /**
     * Locks a unit's seats; whoever did not answer in time has lost the seat by then.
     *
     * @throws RuleViolation if the event is not planned or is over, or the unit never had seats
     */
    public Allocation lock(long eventId, Organisation unit) {
        Allocation allocation = lockOnly(eventId, unit);
        expireOverdue(allocation);
        return allocation;
    }

    /**
     * As {@link #lock}, but whoever did not answer in time keeps the seat until it is needed: by
     * {@link #lockPeople(Allocation, ChosenPeople)} or {@link #freeSeats}.
     */
    Allocation lockOnly(long eventId, Organisation unit) {
        return opened(locks.lockAllocation(eventId, unit.getId()), eventId, unit);
    }

    /**
     * As {@link #lockOnly}, but nobody waits for a unit that somebody else holds and that has no
     * seat left: who is refused holds nothing up, and is not held up either. A seat that is given
     * back at the same moment is free for those who ask after that.
     *
     * @param answerBy last day for an answer, which is refused first
     * @throws RuleViolation with the numbers, if the seats do not suffice
     */
    Allocation lockUnlessFull(
            long eventId, Organisation unit, ChosenPeople chosen, @Nullable LocalDate answerBy) {
        Optional<Allocation> locked = locks.lockAllocationIfFree(eventId, unit.getId());
        if (locked.isPresent()) {
            return opened(locked, eventId, unit);
        }
        int wanted = chosen.people().size();
        Optional<SeatLook.Standing> tooFull =
                look.standing(eventId, unit.getId(), chosen.ids())
                        .filter(found -> found.isTooFull(wanted));
        if (tooFull.isPresent()) {
            Event event = repository.getEvent(eventId);
            SeatRules.requireOpen(event, clock.instant());
            endOfAnswer(event, answerBy);
            throw notEnough(unit, tooFull.get().allocationId(), tooFull.get().own(), wanted);
        }
        return lockOnly(eventId, unit);
    }

    private Allocation opened(Optional<Allocation> locked, long eventId, Organisation unit) {
        Event event = repository.getEvent(eventId);
        SeatRules.requireOpen(event, clock.instant());
        Allocation allocation =
                locked.orElseThrow(
                        () ->
                                new RuleViolation(
                                        "error.seat.noSeats", unit.getName(), event.getTitle()));
        modes.lock(event);
        return allocation;
    }

    /** Ends invitations without an answer in time; inside the lock of the unit. */
    public int expireOverdue(Allocation allocation) {
        Instant now = clock.instant();
        List<Nomination> overdue = reserves.overdue(allocation.getId(), now);
        overdue.forEach(n -> n.expire(now));
        if (!overdue.isEmpty()) {
            repository.flush();
            overdue.forEach(n -> expired.fire(new InvitationExpired(n.getId())));
        }
        return overdue.size();
    }

    /**
     * Locks people and refuses those who hold a seat already, or wait for one where the caller may
     * not decide.
     */
    public void lockPeople(long eventId, ChosenPeople chosen) {
        locks.lockPeople(chosen.ids());
        if (holders.isAnybodySeated(eventId, chosen.ids())) {
            refuseSecondSeat(eventId, chosen);
        }
    }

    /**
     * As {@link #lockPeople(long, ChosenPeople)}, after {@link #lockOnly}: a seat that ran out is
     * none.
     *
     * @return what was found inside the locks: empty if nothing is known about seats
     */
    Optional<SeatLook.Found> lockPeople(Allocation allocation, ChosenPeople chosen) {
        long eventId = allocation.getEvent().getId();
        locks.lockPeople(chosen.ids());
        Optional<SeatLook.Found> found = look.find(allocation, chosen.ids());
        boolean seated =
                found.map(SeatLook.Found::seated)
                        .orElseGet(() -> holders.isAnybodySeated(eventId, chosen.ids()));
        if (!seated) {
            return found;
        }
        expireOverdue(allocation);
        refuseSecondSeat(eventId, chosen);
        return Optional.empty();
    }

    /** Up to that many free seats, also those of people who did not answer in time. */
    List<Seat> freeSeats(Allocation allocation, int wanted) {
        List<Seat> free = units.freeSeats(allocation.getId(), wanted);
        return free.size() == wanted || expireOverdue(allocation) == 0
                ? free
                : units.freeSeats(allocation.getId(), wanted);
    }

    /** That the seats do not suffice, with the numbers; asked inside the lock of the unit. */
    RuleViolation notEnough(Organisation unit, Allocation allocation, int chosen) {
        long id = allocation.getId();
        return notEnough(unit, id, units.countOwn(id), chosen);
    }

    private RuleViolation notEnough(
            Organisation unit, long allocationId, SeatNumbers own, int chosen) {
        if (own.held() > 0) {
            return new RuleViolation(
                    "error.seat.notEnoughHeld",
                    unit.getName(),
                    own.granted(),
                    own.named(),
                    own.held(),
                    own.free(),
                    chosen);
        }
        if (own.named() == 0) {
            return new RuleViolation("error.seat.notEnough", unit.getName(), own.granted(), chosen);
        }
        return new RuleViolation(
                own.free() == 0 ? "error.seat.allNamed" : "error.seat.notEnoughLeft",
                unit.getName(),
                own.granted(),
                own.named(),
                own.free(),
                chosen,
                holders.latestName(allocationId).orElse("–"));
    }

    private void refuseSecondSeat(long eventId, ChosenPeople chosen) {
        List<Nomination> taken = holders.activeOf(eventId, chosen.ids());
        if (taken.isEmpty()) {
            return;
        }
        Nomination first = taken.get(0);
        Organisation holder = first.getAllocation().getOrganisation();
        boolean here = caller.may(Permission.SEAT_VIEW, holder.scope());
        String name = chosen.echo(first.getPerson());
        Optional<String> stranger = chosen.addressOfStranger(first.getPerson());
        if (stranger.isPresent() && !here) {
            throw new RuleViolation("error.seat.addressUsed", stranger.get());
        }
        if (name == null) {
            throw new RuleViolation("error.seat.hasSeatProtected");
        }
        throw here
                ? new RuleViolation("error.seat.hasSeatHere", name, holder.getName())
                : new RuleViolation("error.seat.hasSeatElsewhere", name);
    }

    /**
     * Gives the first ones the seats and has them invited. The people are locked, the seats free.
     *
     * @param mayWait false if none of them was found on a list, since they are locked
     * @return the ids of the nominations, in the order of the people
     */
    List<Long> seat(
            Allocation allocation,
            ChosenPeople all,
            List<Seat> seats,
            Seating.Terms terms,
            boolean mayWait) {
        List<Seating.Guest> guests =
                all.people().subList(0, seats.size()).stream()
                        .map(person -> new Seating.Guest(person, all.calledAs(person)))
                        .toList();
        return seating.name(allocation, seats, guests, terms, me(), mayWait).stream()
                .map(Nomination::getId)
                .toList();
    }

    /** Whether who said no could come after all: a seat is free, nobody waits, no other seat. */
    public boolean isSeatLeft(Nomination declined) {
        long allocation = declined.getAllocation().getId();
        return reserves.firstInLine(allocation, 1).isEmpty()
                && !units.freeSeats(allocation, 1).isEmpty()
                && !holders.isAnybodySeated(
                        declined.getEvent().getId(), List.of(declined.getPerson().getId()));
    }

    /**
     * Gives a seat of the unit to somebody who said no and wants to come after all. Inside the lock
     * of the unit.
     *
     * @return the new nomination, with a yes
     * @throws RuleViolation {@code error.seat.seatGone} with whom to call, if none is free or
     *     somebody waits for it
     */
    public Nomination comeAfterAll(Nomination declined) {
        Event event = declined.getEvent();
        modes.lock(event);
        locks.lockPeople(List.of(declined.getPerson().getId()));
        if (!isSeatLeft(declined)) {
            Contact contact = eventContact.of(event);
            throw new RuleViolation("error.seat.seatGone", contact.name(), contact.reach());
        }
        return seating.comeAfterAll(
                declined, units.freeSeats(declined.getAllocation().getId(), 1).get(0));
    }

    /**
     * Puts people at the end of the unit's list of reserves, in their order.
     *
     * @throws RuleViolation if somebody waits already
     */
    public void queue(Allocation allocation, List<Person> chosen, ChosenPeople all) {
        if (chosen.isEmpty()) {
            return;
        }
        List<Reserve> there =
                reserves.openOf(
                        allocation.getEvent().getId(), chosen.stream().map(Person::getId).toList());
        if (!there.isEmpty()) {
            Reserve first = there.get(0);
            String name = all.echo(first.getPerson());
            Optional<String> stranger = all.addressOfStranger(first.getPerson());
            if (stranger.isPresent()
                    && !caller.may(
                            Permission.SEAT_VIEW,
                            first.getAllocation().getOrganisation().scope())) {
                throw new RuleViolation("error.seat.addressUsed", stranger.get());
            }
            throw name == null
                    ? new RuleViolation("error.seat.waitsProtected")
                    : new RuleViolation("error.seat.waitsAlready", name);
        }
        int rank = reserves.lastRank(allocation.getId()).orElse(0);
        Person me = me();
        for (Person person : chosen) {
            Reserve reserve =
                    new Reserve(allocation, person, ReserveLevel.UNIT, ++rank, clock.instant(), me);
            reserve.callAs(all.calledAs(person));
            repository.add(reserve);
        }
        repository.flush("uq_reserve_person", () -> new RuleViolation("error.seat.waitsJustNow"));
    }

    /**
     * Offers what is free to the first reserves, if the unit's manager wants that to happen by
     * itself. Comes last in a transaction, inside the lock of the unit.
     *
     * @return how many offers were made
     */
    public int offerFree(Allocation allocation) {
        if (!allocation.isOfferingItself()) {
            return 0;
        }
        List<Long> line = reserves.firstInLine(allocation.getId(), IN_LINE);
        if (line.isEmpty() || times.of(allocation.getEvent()).isEmpty()) {
            return 0;
        }
        List<Seat> free = units.freeSeats(allocation.getId(), line.size());
        if (free.isEmpty()) {
            return 0;
        }
        modes.lock(allocation.getEvent());
        locks.lockPeople(line);
        // Somebody may have got a seat in another way, or left the list, while this waited.
        Set<Long> locked = new HashSet<>(line);
        List<Reserve> next =
                reserves.reserves(allocation.getId()).stream()
                        .filter(r -> r.getStatus() == ReserveStatus.WAITING)
                        .filter(r -> locked.contains(r.getPerson().getId()))
                        .limit(Math.min(free.size(), modes.free(allocation.getEvent())))
                        .toList();
        for (int i = 0; i < next.size(); i++) {
            offer(allocation, next.get(i), free.get(i), null);
        }
        return next.size();
    }

    /**
     * Offers a free seat to somebody who waits; the person is locked.
     *
     * @param by who offers; null when it happens by itself
     * @throws RuleViolation if there is no time for an answer before the event begins
     */
    public void offer(Allocation allocation, Reserve reserve, Seat seat, @Nullable Person by) {
        seating.offer(seat, reserve, null, times.require(allocation.getEvent()), by);
    }

    /** The first moment after the last day for an answer; the day lies before the event ends. */
    @Nullable Instant endOfAnswer(Event event, @Nullable LocalDate lastDay) {
        if (lastDay == null) {
            return null;
        }
        if (lastDay.isBefore(SwedishTime.dayOf(clock.instant()))) {
            throw new RuleViolation("error.seat.answerByPast", lastDay);
        }
        if (event.lastDay().filter(lastDay::isAfter).isPresent()) {
            throw new RuleViolation("error.seat.answerByAfterEvent", lastDay);
        }
        return SwedishTime.endOf(lastDay);
    }

    public @Nullable Person me() {
        return caller.findPersonId().map(people::get).orElse(null);
    }
}
