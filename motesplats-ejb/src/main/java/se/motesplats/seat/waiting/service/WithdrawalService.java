package se.motesplats.seat.waiting.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRights;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.naming.service.NamingDesk;
import se.motesplats.seat.naming.service.NominationWithdrawn;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.Permission;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.UseCase;

/** Taking a name back: the seat goes on to who waits for it. */
@Stateless
@UseCase
public class WithdrawalService {

    @Inject private SeatRepository repository;
    @Inject private HolderRepository holders;
    @Inject private NamingDesk naming;
    @Inject private OfferDesk offers;
    @Inject private SeatRights rights;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<NominationWithdrawn> withdrawn;

    /** Takes a name back; the person is told, and the seat is free. */
    @Allow(Permission.SEAT_NOMINATE)
    public void withdraw(long nominationId, @Nullable @Size(max = Lengths.REASON) String reason) {
        HolderRepository.Place place = holders.getPlace(nominationId);
        rights.requireKnown(place.path());
        offers.lockForAnswer(nominationId, place);
        Nomination nomination = holders.getFresh(nominationId);
        SeatRules.requireOpen(repository.getEvent(place.eventId()), clock.instant());
        nomination.cancel(
                clock.instant(),
                naming.me(),
                reason == null || reason.isBlank() ? null : reason.strip());
        repository.flush();
        offers.passOn(nomination);
        naming.offerFree(nomination.getAllocation());
        withdrawn.fire(new NominationWithdrawn(nominationId));
    }
}
