package se.motesplats.seat.pool.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Redistribution;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundTopUp;
import se.motesplats.seat.Weight;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.seat.round.service.RoundRepository;

/** Plans a redistribution from what the database holds; see {@link Redistribution}. */
@Dependent
class Redistributor {

    @Inject private UnitRepository units;
    @Inject private PoolRepository pool;
    @Inject private RoundRepository rounds;

    /** What was planned, and from which wishes. */
    record Plan(Redistribution.Result result, List<PoolRepository.OpenWish> wishes) {

        /** Names exactly this plan: which seat goes to which unit. */
        String fingerprint() {
            String text =
                    result.awards().stream()
                            .map(a -> a.seatId() + ":" + a.allocationId())
                            .collect(Collectors.joining(","));
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII)).toString();
        }
    }

    Plan plan(AllocationRound round) {
        long eventId = round.getEvent().getId();
        List<PoolRepository.OpenWish> wishes = pool.openWishes(eventId);
        Map<String, Weight> claims = new RoundTopUp(round, rounds.topUps(round.getId())).claims();
        Redistribution.Result result =
                Redistribution.plan(
                        round.getPlan().getMethod(),
                        round.getPlan().getFirstDivisor(),
                        units.findPool(eventId).map(pool::freeSeats).orElse(List.of()),
                        pool.municipalities(eventId, round.getId()).stream()
                                .map(m -> claim(m, claims.get(m.code())))
                                .toList(),
                        wishes.stream()
                                .map(
                                        w ->
                                                new Redistribution.Wish(
                                                        w.wish().getAllocation().getId(),
                                                        w.municipality(),
                                                        w.wish().left()))
                                .toList());
        return new Plan(result, wishes);
    }

    /** Who was given another number than the computed one is held to that here, too. */
    private static Redistribution.Municipality claim(
            Redistribution.Municipality unit, @Nullable Weight claim) {
        return claim == null
                ? unit
                : new Redistribution.Municipality(unit.code(), claim.count(), unit.has());
    }
}
