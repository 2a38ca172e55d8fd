package se.motesplats.checkin.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.TypedPeople;
import se.motesplats.account.people.service.TypedPerson;
import se.motesplats.checkin.CheckIn;
import se.motesplats.checkin.CheckInCode;
import se.motesplats.checkin.CheckInSource;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.EventStatus;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.naming.service.WalkInSeats;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;

/** A seat for somebody who came without one. */
@Dependent
class WalkInDesk {

    /** What stands at the nomination whose seat was given away at the door. */
    private static final String GIVEN_AWAY = "Kom inte; platsen gavs vid dörren till någon annan.";

    /** A sentence with more units than these helps nobody at the door. */
    private static final int MOST_UNITS_TOLD = 8;

    @Inject private CheckInRepository repository;
    @Inject private CheckInCodes codes;
    @Inject private WalkInSeats seats;
    @Inject private PersonDirectory people;
    @Inject private TypedPeople typedPeople;
    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** See {@link DoorService#walkIn}; the caller may let people in there. */
    WalkedIn walkIn(WalkIn command) {
        long eventId = command.eventId();
        repository.shareEvent(eventId);
        Event event = repository.getEvent(eventId);
        Instant now = clock.instant();
        EventDay today =
                event.getDays().stream()
                        .filter(d -> d.getDay().equals(SwedishTime.dayOf(now)))
                        .findFirst()
                        .orElse(null);
        if (today == null || event.getStatus() != EventStatus.PLANNED) {
            throw new RuleViolation("error.checkin.notToday", event.getTitle());
        }
        TypedPerson typed =
                new TypedPerson(
                        command.givenName(),
                        command.familyName(),
                        command.email() == null ? Person.NO_ADDRESS : command.email());
        Optional<CheckIn> same = repository.findScan(command.scanId());
        if (same.isPresent()) {
            return repeated(same.get(), eventId, typed);
        }
        Organisation unit = repository.getOrganisation(command.organisationId());
        WalkInSeats.Arrival arrival = arrival(typed, unit);
        Instant lateFrom =
                SwedishTime.at(today.getDay().atTime(today.getStartsAt()))
                        .plus(Duration.ofMinutes(settings.number(Setting.NO_SHOW_MINUTES)));
        Nomination seat =
                seats.take(
                                eventId,
                                arrival,
                                absent(eventId, arrival.municipality(), !now.isBefore(lateFrom)),
                                GIVEN_AWAY,
                                now,
                                caller.findPersonId().map(people::get).orElse(null))
                        .orElseThrow(() -> full(eventId, now.isBefore(lateFrom) ? lateFrom : null));
        repository.add(
                new CheckIn(
                        seat,
                        CheckInSource.WALK_IN,
                        command.scanId(),
                        null,
                        now,
                        caller.findPersonId().orElse(null)));
        seat.attend(now);
        repository.flush();
        return walkedIn(typed, seat);
    }

    /** The same form once more is the same arrival, as long as it holds and says the same. */
    private WalkedIn repeated(CheckIn before, long eventId, TypedPerson typed) {
        Nomination seat = before.getNomination();
        String called =
                seat.getCalledAs()
                        .map(CalledAs::getName)
                        .orElseGet(() -> seat.getPerson().getName());
        if (before.getEventId() != eventId
                || before.isUndone()
                || before.getSource() != CheckInSource.WALK_IN
                || !called.equals(typed.name())) {
            throw new RuleViolation("error.checkin.formUsed");
        }
        return walkedIn(typed, seat);
    }

    /** Repeats what was typed; who has the address is not told by the name of a seat either. */
    private WalkedIn walkedIn(TypedPerson typed, Nomination seat) {
        return new WalkedIn(
                typed.name(),
                CheckInCode.shown(codes.of(seat.getId())),
                seat.getReplaces().isPresent());
    }

    private WalkInSeats.Arrival arrival(TypedPerson typed, Organisation unit) {
        if (typed.email().isBlank()) {
            return new WalkInSeats.Arrival(
                    people.addWithoutAddress(typed.givenName(), typed.familyName(), unit),
                    typed.name(),
                    null,
                    unit,
                    municipality(unit));
        }
        TypedPeople.Met met = typedPeople.meet(typed, unit);
        return new WalkInSeats.Arrival(
                met.person(), typed.name(), met.calledAs(), unit, municipality(unit));
    }

    /**
     * Why there is no seat, and who has some without a name.
     *
     * @param lateFrom when seats of those who have not come can be given away; null if that is now
     */
    private RuleViolation full(long eventId, @Nullable Instant lateFrom) {
        String others =
                seats.unnamed(eventId).stream()
                        .limit(MOST_UNITS_TOLD)
                        .map(u -> u.unit() + " (" + u.seats() + ')')
                        .collect(Collectors.joining(", "));
        if (lateFrom == null) {
            return others.isEmpty()
                    ? new RuleViolation("error.checkin.full")
                    : new RuleViolation("error.checkin.fullButUnnamed", others);
        }
        return others.isEmpty()
                ? new RuleViolation("error.checkin.fullUntil", SwedishTime.timeOf(lateFrom))
                : new RuleViolation(
                        "error.checkin.fullUntilButUnnamed", SwedishTime.timeOf(lateFrom), others);
    }

    private WalkInSeats.Absent absent(long eventId, String path, boolean allowed) {
        return new WalkInSeats.Absent() {
            @Override
            public Optional<Long> first() {
                return allowed ? repository.findAbsent(eventId, path) : Optional.empty();
            }

            @Override
            public boolean isStill(long nominationId) {
                NominationStatus status = repository.lockNomination(nominationId).getStatus();
                return (status == NominationStatus.INVITED || status == NominationStatus.ACCEPTED)
                        && repository.alive(nominationId).isEmpty();
            }
        };
    }

    private static String municipality(Organisation unit) {
        Organisation top = unit;
        while (top.getKind() != OrganisationKind.MUNICIPALITY && top.getParent().isPresent()) {
            top = top.getParent().get();
        }
        return top.getKind() == OrganisationKind.MUNICIPALITY ? top.getPath() : unit.getPath();
    }
}
