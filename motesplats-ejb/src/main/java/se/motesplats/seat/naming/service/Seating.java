package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.capacity.service.ModeRoom;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.shared.RuleViolation;

/**
 * The one way to a seat. Whoever gets one, by whatever use case, gets it here: there is room for
 * the way in which the person takes part, the person waits nowhere any more, has one seat at the
 * event and not two, and is told.
 *
 * <p>The caller has asked for the right and holds the locks in their order: the allocations, the
 * room of the event, the people.
 */
@Dependent
public class Seating {

    @Inject private SeatRepository repository;
    @Inject private ReserveRepository reserves;
    @Inject private ModeRoom modes;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<PeopleNominated> nominated;
    @Inject private jakarta.enterprise.event.Event<SeatSubstituted> substituted;
    @Inject private jakarta.enterprise.event.Event<SeatGivenAway> givenAway;

    /**
     * Somebody who gets a seat.
     *
     * @param calledAs what stands at the seat; null for the person's own name
     */
    public record Guest(Person person, @Nullable CalledAs calledAs) {

        /** Somebody who stands at the seat by the own name. */
        public static Guest of(Person person) {
            return new Guest(person, null);
        }
    }

    /**
     * As what people are named.
     *
     * @param mode how they take part, where the event leaves a choice; null for on site as long as
     *     there is room
     * @param answerBy first moment at which an answer comes too late; null if there is none
     * @param onBehalf why it is not the unit itself that names them; null if it is
     */
    record Terms(@Nullable SeatMode mode, @Nullable Instant answerBy, @Nullable String onBehalf) {

        /** Without an end, by those whose seats they are, and on site first. */
        static final Terms USUAL = new Terms(null, null, null);
    }

    /**
     * Names people for free seats and has them invited.
     *
     * @param seats as many as guests
     * @param by who names; null when the system does it
     * @param mayWait whether any of the guests may stand on a list of the event: false if none was
     *     found there since they are locked
     * @return the nominations, in the order of the guests
     */
    List<Nomination> name(
            Allocation allocation,
            List<Seat> seats,
            List<Guest> guests,
            Terms terms,
            @Nullable Person by,
            boolean mayWait) {
        Instant now = clock.instant();
        if (mayWait) {
            closePlaces(allocation, guests, now);
        }
        List<Nomination> made = take(allocation, seats, guests, terms.mode(), now, by);
        for (Nomination nomination : made) {
            nomination.answerBy(terms.answerBy());
            if (terms.onBehalf() != null) {
                nomination.nameForUnit(terms.onBehalf());
            }
            nomination.invite(now);
        }
        keep(made);
        if (!made.isEmpty()) {
            nominated.fire(new PeopleNominated(made.stream().map(Nomination::getId).toList()));
        }
        return made;
    }

    /**
     * Offers a free seat to somebody who waits. Nobody waits on two lists of an event, so this
     * place is the only one; it ends with the answer.
     *
     * @param source where the seat came from and goes back to; null for a seat of the unit itself
     * @param answerBy first moment at which an answer comes too late
     * @param by who offers; null when it happens by itself
     */
    public Nomination offer(
            Seat seat,
            Reserve waiting,
            @Nullable Allocation source,
            Instant answerBy,
            @Nullable Person by) {
        Instant now = clock.instant();
        Allocation unit = waiting.getAllocation();
        Nomination offer =
                make(unit, seat, Guest.of(waiting.getPerson()), modeOfOne(unit, null), now, by);
        offer.offerFrom(waiting, answerBy);
        if (source != null) {
            waiting.offeredFrom(source);
        }
        offer.invite(now);
        keep(List.of(offer));
        nominated.fire(new PeopleNominated(List.of(offer.getId())));
        return offer;
    }

    /**
     * Gives the seat of somebody to somebody else; it is never free in between.
     *
     * @param agreed whether the new person has said yes already
     */
    Nomination substitute(
            Nomination before,
            Guest guest,
            boolean agreed,
            @Nullable String reason,
            @Nullable Person by) {
        Instant now = clock.instant();
        Nomination after = insteadOf(before, guest, now, by);
        before.replaceBy(after, now, by, reason);
        leaveThenClose(after, now);
        if (agreed) {
            after.accept(now);
        }
        keep(List.of(after));
        substituted.fire(new SeatSubstituted(before.getId(), after.getId()));
        return after;
    }

    /** Gives a free seat to somebody who has come, and so says yes. */
    Nomination seatAtTheDoor(
            Allocation allocation, Seat seat, Guest guest, Instant at, @Nullable Person by) {
        closePlaces(allocation, List.of(guest), at);
        Nomination next =
                take(allocation, List.of(seat), List.of(guest), SeatMode.ON_SITE, at, by).get(0);
        next.accept(at);
        keep(List.of(next));
        return next;
    }

    /** Gives the seat of somebody who has not come to somebody who has. */
    Nomination giveAway(
            Nomination late, Guest guest, String reason, Instant at, @Nullable Person by) {
        Nomination next = insteadOf(late, guest, at, by);
        late.giveAway(next, at, by, reason);
        leaveThenClose(next, at);
        next.accept(at);
        keep(List.of(next));
        givenAway.fire(new SeatGivenAway(late.getId()));
        return next;
    }

    /** Gives a free seat of the unit to somebody who had said no, and now says yes. */
    Nomination comeAfterAll(Nomination declined, Seat free) {
        Instant now = clock.instant();
        Allocation unit = declined.getAllocation();
        Person person = declined.getPerson();
        SeatMode how = modeOfOne(unit, declined.findMode().orElse(null));
        closePlaces(unit, List.of(Guest.of(person)), now);
        Nomination again = make(unit, free, Guest.of(person), how, now, person);
        declined.comeAfterAll(again, now);
        keep(List.of(again));
        return again;
    }

    /**
     * What happened earlier, in the story that the demo begins with: nobody is told, and nothing is
     * written before the caller has told the rest of it.
     */
    public List<Nomination> remember(
            Allocation allocation,
            List<Seat> seats,
            List<Person> people,
            Instant at,
            @Nullable Person by) {
        List<Guest> guests = people.stream().map(Guest::of).toList();
        closePlaces(allocation, guests, at);
        List<Nomination> made = take(allocation, seats, guests, null, at, by);
        made.forEach(n -> n.invite(at));
        made.forEach(repository::add);
        return made;
    }

    private List<Nomination> take(
            Allocation allocation,
            List<Seat> seats,
            List<Guest> guests,
            @Nullable SeatMode mode,
            Instant at,
            @Nullable Person by) {
        List<SeatMode> taken = modes.take(allocation.getEvent(), mode, guests.size());
        List<Nomination> made = new ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            SeatMode how = Objects.requireNonNull(taken.get(i));
            made.add(make(allocation, seats.get(i), guests.get(i), how, at, by));
        }
        return made;
    }

    private SeatMode modeOfOne(Allocation allocation, @Nullable SeatMode mode) {
        return modes.take(allocation.getEvent(), mode, 1).get(0);
    }

    /** The way of taking part is the one of the person before. */
    private static Nomination insteadOf(
            Nomination before, Guest guest, Instant at, @Nullable Person by) {
        return make(before.getAllocation(), before.getSeat(), guest, null, at, by);
    }

    private static Nomination make(
            Allocation allocation,
            Seat seat,
            Guest guest,
            @Nullable SeatMode mode,
            Instant at,
            @Nullable Person by) {
        Nomination made = new Nomination(seat, allocation, guest.person(), at, by);
        made.callAs(guest.calledAs());
        if (mode != null) {
            made.takePart(mode);
        }
        return made;
    }

    /** The seat is left before it is taken: the constraint looks at each statement. */
    private void leaveThenClose(Nomination next, Instant at) {
        repository.flush();
        closePlaces(next.getAllocation(), List.of(Guest.of(next.getPerson())), at);
    }

    /** Who has a seat waits no more, on no list of the event. */
    private void closePlaces(Allocation allocation, List<Guest> seated, Instant at) {
        reserves.openOf(
                        allocation.getEvent().getId(),
                        seated.stream().map(guest -> guest.person().getId()).toList())
                .forEach(place -> place.seat(at));
    }

    private void keep(List<Nomination> made) {
        made.forEach(repository::add);
        repository.flush(
                "uq_nomination_person", () -> new RuleViolation("error.seat.namedJustNow"));
    }
}
