package se.motesplats.seat.round.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** A municipality's part in a round: say how many seats it wants, and keep or give back. */
@Stateless
@UseCase
public class SeatRequestService {

    @Inject private EventContact eventContact;
    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * The municipality's own part of the latest round.
     *
     * @throws NotFound if it is in none
     */
    @Allow(Permission.SEAT_NOMINATE)
    @ReadOnly
    public RequestOverview overview(long eventId, long organisationId) {
        Organisation unit = own(organisationId);
        AllocationRound round = round(eventId);
        AllocationShare share = share(round, organisationId);
        Event event = round.getEvent();
        LocalDate until =
                switch (round.getStatus()) {
                    case REQUESTED -> round.getCourse().getRequestUntil().orElse(null);
                    case GRANTED -> round.getCourse().getAnswerUntil().orElse(null);
                    case PROPOSED, FIXED, REOPENED -> null;
                };
        Instant now = clock.instant();
        return new RequestOverview(
                eventId,
                event.getTitle(),
                event.getStatus(),
                organisationId,
                unit.getName(),
                round.getStatus(),
                until,
                until != null
                        && now.isBefore(SwedishTime.endOf(until))
                        && SeatRules.isOpen(event, now),
                visible(round, share),
                eventContact.of(event).name(),
                eventContact.of(event).email());
    }

    /** What is only proposed is not told yet. */
    private static ShareRow visible(AllocationRound round, AllocationShare share) {
        ShareRow row = RoundViews.row(share);
        if (!round.getStatus().isPlanned()) {
            return row;
        }
        return new ShareRow(
                row.organisationId(),
                row.version(),
                row.organisationName(),
                row.weight(),
                row.weightSource(),
                row.requested(),
                row.requestReason(),
                row.requestedAt(),
                row.requestedBy(),
                0,
                0,
                null,
                0,
                null,
                null,
                null,
                false);
    }

    /** Says how many seats the municipality wants, and why; until the day that was set. */
    @Allow(Permission.SEAT_NOMINATE)
    public void request(@Valid RequestSeats command) {
        AllocationRound round =
                lock(command.eventId(), command.organisationId(), command.version());
        round.request(
                command.organisationId(), command.seats(), command.reason(), clock.instant(), me());
        repository.flush();
    }

    /** Keeps the seats that were given, or a part of them; until the day that was set. */
    @Allow(Permission.SEAT_NOMINATE)
    public void keep(@Valid KeepSeats command) {
        AllocationRound round =
                lock(command.eventId(), command.organisationId(), command.version());
        round.keep(command.organisationId(), command.seats(), clock.instant(), me());
        repository.flush();
    }

    private AllocationRound lock(long eventId, long organisationId, int version) {
        own(organisationId);
        locks.lockEvent(eventId);
        AllocationRound round = round(eventId);
        SeatRules.requireOpen(repository.getEvent(eventId), clock.instant());
        share(round, organisationId).requireVersion(version);
        return round;
    }

    private Organisation own(long organisationId) {
        Organisation unit = repository.getOrganisation(organisationId);
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        return unit;
    }

    /** A proposal that nobody was asked about does not exist for the municipalities. */
    private AllocationRound round(long eventId) {
        return repository
                .findLatestRound(eventId)
                .filter(r -> r.getStatus() != RoundStatus.PROPOSED)
                .orElseThrow(NotFound::new);
    }

    private static AllocationShare share(AllocationRound round, long organisationId) {
        return round.getShares().stream()
                .filter(s -> s.getOrganisation().getId() == organisationId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private @Nullable Person me() {
        return caller.findPersonId().map(people::get).orElse(null);
    }
}
