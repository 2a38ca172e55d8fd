package se.motesplats.checkin.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.checkin.CheckIn;
import se.motesplats.checkin.DoorRule;
import se.motesplats.checkin.Verdict;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The door of an event: who is let in, and who gets a seat that nobody uses. */
@Stateless
@UseCase
public class DoorService {

    @Inject private CheckInRepository repository;
    @Inject private CheckInCodes codes;
    @Inject private WalkInDesk desk;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * Lets somebody in, if the code or the name says so. What has been answered before is answered
     * again: the same scan never counts twice, and a person is in once a day.
     */
    @Allow(Permission.CHECK_IN)
    public ScanAnswer scan(@Valid Scan command) {
        long eventId = command.eventId();
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        repository.shareEvent(eventId);
        DoorRule rule = DoorRule.of(repository.getEvent(eventId));
        Instant at = clock.instant().minusMillis(command.ageMillis());
        LocalDate day = SwedishTime.dayOf(at);
        Optional<Known> known =
                number(command)
                        .flatMap(repository::findNomination)
                        .map(n -> known(n, command, day));
        Verdict verdict = rule.verdict(known.map(Known::shown).orElse(null), day);
        return known.map(k -> answer(verdict, k, command, at))
                .orElseGet(() -> ScanAnswer.only(verdict, null));
    }

    private Optional<Long> number(Scan command) {
        if (command.nominationId() != null) {
            return Optional.of(command.nominationId());
        }
        OptionalLong read =
                command.code() == null ? OptionalLong.empty() : codes.codes().read(command.code());
        return read.isPresent() ? Optional.of(read.getAsLong()) : Optional.empty();
    }

    /**
     * A seat, and what is noted about it.
     *
     * @param same what the very same scan noted before
     * @param before what stands there on the day
     */
    private record Known(Nomination seat, Optional<CheckIn> same, Optional<CheckIn> before) {

        DoorRule.Shown shown() {
            return new DoorRule.Shown(
                    seat.getEvent().getId(),
                    seat.getStatus(),
                    before.isPresent(),
                    seat.findMode().filter(m -> m == SeatMode.ONLINE).isPresent(),
                    same.map(c -> c.isUndone() ? DoorRule.Before.UNDONE : DoorRule.Before.COUNTED)
                            .orElse(DoorRule.Before.NEVER));
        }
    }

    private Known known(Nomination found, Scan command, LocalDate day) {
        if (found.getEvent().getId() != command.eventId()) {
            return new Known(found, Optional.empty(), Optional.empty());
        }
        Nomination seat = repository.lockNomination(found.getId());
        return new Known(
                seat,
                repository.findScan(command.scanId()).filter(c -> c.getNomination().equals(seat)),
                on(day, repository.alive(seat.getId())));
    }

    private static Optional<CheckIn> on(LocalDate day, List<CheckIn> arrivals) {
        return arrivals.stream().filter(c -> c.getDay().equals(day)).findFirst();
    }

    private ScanAnswer answer(Verdict verdict, Known known, Scan command, Instant at) {
        Nomination seat = known.seat();
        if (verdict == Verdict.OTHER_EVENT) {
            Event other = seat.getEvent();
            return ScanAnswer.only(verdict, other.isPublished() ? other.getTitle() : null);
        }
        if (verdict == Verdict.WELCOME && known.same().isEmpty()) {
            arrive(seat, command, at);
            return answer(verdict, seat, at);
        }
        return answer(
                verdict,
                seat,
                known.same()
                        .or(() -> known.before().filter(c -> verdict == Verdict.ALREADY_IN))
                        .map(CheckIn::getArrivedAt)
                        .orElse(null));
    }

    private void arrive(Nomination seat, Scan command, Instant at) {
        repository.add(
                new CheckIn(
                        seat,
                        command.source(),
                        command.scanId(),
                        command.clientId(),
                        at,
                        caller.findPersonId().orElse(null)));
        seat.attend(at);
        repository.flush();
    }

    private ScanAnswer answer(Verdict verdict, Nomination nomination, @Nullable Instant at) {
        Person person = nomination.getPerson();
        boolean hidden = person.isProtectedIdentity();
        Event event = nomination.getEvent();
        return new ScanAnswer(
                verdict,
                nomination.getId(),
                hidden ? null : nomination.getName(),
                hidden,
                from(nomination).getName(),
                at,
                event.getDays().stream().map(EventDay::getDay).toList(),
                verdict == Verdict.REPLACED ? replacement(nomination) : null);
    }

    /** Where the person comes from: a seat of a pool belongs to nobody's unit. */
    private static Organisation from(Nomination nomination) {
        Allocation allocation = nomination.getAllocation();
        Person person = nomination.getPerson();
        return allocation.getPurpose().isPool()
                        && !person.isProtectedIdentity()
                        && nomination.getCalledAs().isEmpty()
                ? person.getOrganisation().orElseGet(allocation::getOrganisation)
                : allocation.getOrganisation();
    }

    /** Who has the seat now is told to those who see the event's seats. */
    private @Nullable String replacement(Nomination nomination) {
        Scope event = nomination.getEvent().scope();
        if (!caller.may(Permission.SEAT_ALLOCATE, event)) {
            return null;
        }
        return repository
                .findReplacement(nomination.getId())
                .filter(n -> !n.getPerson().isProtectedIdentity())
                .map(Nomination::getName)
                .orElse(null);
    }

    /**
     * Takes back that somebody is in on the day that counts now.
     *
     * @throws NotFound if the person is not in
     */
    @Allow(Permission.CHECK_IN)
    public void undo(long eventId, long nominationId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        repository.shareEvent(eventId);
        Nomination nomination = repository.lockNomination(eventId, nominationId);
        LocalDate day =
                DoorRule.of(repository.getEvent(eventId))
                        .dayThatCounts(SwedishTime.dayOf(clock.instant()))
                        .orElseThrow(NotFound::new);
        List<CheckIn> alive = repository.alive(nominationId);
        CheckIn last = on(day, alive).orElseThrow(NotFound::new);
        last.undo(clock.instant(), caller.findPersonId().orElse(null));
        if (alive.size() == 1) {
            nomination.undoAttend();
        }
        repository.flush();
    }

    /** The units that somebody without a seat can say to come from. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public List<DoorBoard.Unit> organisations(long eventId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        return repository.organisations(eventId, SwedishTime.dayOf(clock.instant())).stream()
                .map(o -> new DoorBoard.Unit(o.getId(), o.getName(), 0, 0))
                .toList();
    }

    /**
     * Gives somebody without a seat one, and lets the person in: first a seat of the free pool,
     * then one that the own unit or municipality has named nobody for, and when the time for it has
     * come, that of somebody who has not come, of the same municipality first. The same form counts
     * once.
     *
     * @throws RuleViolation if nothing is free, with the units that have seats without a name; if
     *     the event is not today, or the person has a seat
     */
    @Allow(Permission.CHECK_IN)
    public WalkedIn walkIn(@Valid WalkIn command) {
        caller.require(Permission.CHECK_IN, Scope.event(command.eventId()));
        return desk.walkIn(command);
    }
}
