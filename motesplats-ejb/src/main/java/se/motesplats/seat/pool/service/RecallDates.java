package se.motesplats.seat.pool.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundRules;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.round.service.RoundRulesRepository;

/** When seats without a name are recalled; for mails and reminders, within their transactions. */
@ApplicationScoped
public class RecallDates {

    @Inject private SeatRepository seats;
    @Inject private RoundRulesRepository roundRules;

    /** The last day for units to keep them; empty until the seats of the event are distributed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<LocalDate> of(long eventId) {
        return round(eventId)
                .map(
                        round ->
                                roundRules
                                        .find(round.getId())
                                        .map(RoundRules::getRecallOn)
                                        .orElse(round.getNamingDeadline()));
    }

    /** The same, if it is another day than the last one for naming. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<LocalDate> own(long eventId) {
        return round(eventId)
                .flatMap(round -> roundRules.find(round.getId()))
                .flatMap(RoundRules::getOwnRecallDay);
    }

    private Optional<AllocationRound> round(long eventId) {
        return seats.findLatestRound(eventId).filter(AllocationRound::isFixed);
    }
}
