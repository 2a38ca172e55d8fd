package se.motesplats.seat.pool.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundRules;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.round.service.RoundRulesRepository;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.SystemStep;

/** One recall that is due: the moves, the mails and the note of it are one transaction. */
@ApplicationScoped
class RecallTurn {

    @Inject private SeatRepository seats;
    @Inject private SeatLocks locks;
    @Inject private PoolRepository pool;
    @Inject private RoundRulesRepository roundRules;
    @Inject private RecallDesk recalls;
    @Inject private Clock clock;

    @Transactional(TxType.REQUIRED)
    List<Long> due() {
        Instant now = clock.instant();
        return pool.roundsToRecall(SwedishTime.dayOf(now), now);
    }

    /**
     * Recalls what is due, if it still is: another node may have been faster, or the date may have
     * moved since the job looked.
     *
     * @return how many seats
     */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    long recall(long roundId) {
        long eventId = seats.getEventOfRound(roundId);
        long poolId = locks.lockEverything(eventId);
        Instant now = clock.instant();
        if (pool.roundsToRecall(SwedishTime.dayOf(now), now).stream()
                .noneMatch(id -> id == roundId)) {
            return 0;
        }
        AllocationRound round = seats.getRound(roundId);
        RoundRules rules = roundRules.of(round);
        return rules.isRecallDue(now)
                ? recalls.recall(poolId, rules, now, rules.getRecallOn())
                : recalls.recallEnded(poolId, rules, now);
    }
}
