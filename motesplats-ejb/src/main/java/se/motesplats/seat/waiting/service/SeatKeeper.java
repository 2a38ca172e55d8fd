package se.motesplats.seat.waiting.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.naming.service.NamingDesk;
import se.motesplats.seat.naming.service.ReserveRepository;
import se.motesplats.shared.usecase.service.AllowSystem;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What happens to a unit's seats without anybody doing anything; one transaction a unit. */
@Stateless
@UseCase
public class SeatKeeper {

    /** In one run of the job; the next one takes the others. */
    private static final int MOST = 500;

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private ReserveRepository reserves;
    @Inject private NamingDesk naming;
    @Inject private Clock clock;

    /** A unit at an event. */
    public record Unit(long eventId, long organisationId) {}

    /** What was done for a unit: invitations ended, and offers made. */
    public record Done(int ended, int offered) {}

    /** The units where something has to be done. */
    @AllowSystem
    @ReadOnly
    public List<Unit> due() {
        return reserves.due(clock.instant(), MOST).stream()
                .map(place -> new Unit(place.eventId(), place.organisationId()))
                .toList();
    }

    /** Ends what was not answered in time, and offers what is free. */
    @AllowSystem
    public Done tidy(Unit unit) {
        Long id =
                locks.lockAllocations(unit.eventId(), List.of(unit.organisationId()))
                        .get(unit.organisationId());
        if (id == null || !SeatRules.isOpen(repository.getEvent(unit.eventId()), clock.instant())) {
            return new Done(0, 0);
        }
        Allocation allocation = repository.getAllocation(id);
        int ended = naming.expireOverdue(allocation);
        return new Done(ended, naming.offerFree(allocation));
    }
}
