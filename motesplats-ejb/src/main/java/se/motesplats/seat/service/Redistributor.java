package se.motesplats.seat.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.Redistribution;

/** Plans a redistribution from what the database holds; see {@link Redistribution}. */
@Dependent
class Redistributor {

    @Inject private PoolRepository pool;

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
        Redistribution.Result result =
                Redistribution.plan(
                        round.getMethod(),
                        round.getFirstDivisor(),
                        pool.findPool(eventId).map(pool::freeSeats).orElse(List.of()),
                        pool.municipalities(eventId, round.getId()),
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
}
