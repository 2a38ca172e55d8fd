package se.motesplats.seat.pool.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.RoundRules;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.ground.service.SeatMoveRepository;

/**
 * Takes seats without a name back to the pool of the event, from units on every level. Seats that
 * are kept stay until their hold ends.
 */
@Dependent
class RecallDesk {

    @Inject private PoolRepository pool;
    @Inject private SeatMoveRepository moves;
    @Inject private Event<SeatsRecalled> recalled;

    /** The units that a recall takes something from now. */
    List<PoolRepository.Unnamed> plan(long eventId, Instant now) {
        return pool.unnamed(eventId, now, null).stream().filter(u -> u.free() > 0).toList();
    }

    /** Names exactly this plan. */
    static String fingerprint(List<PoolRepository.Unnamed> plan) {
        String text =
                plan.stream()
                        .map(u -> u.allocationId() + ":" + u.free())
                        .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    /**
     * Recalls everything that is free; the caller holds the locks of all units.
     *
     * @param day the date that has passed; null when somebody does it by hand
     * @return how many seats
     */
    long recall(long poolId, RoundRules rules, Instant now, @Nullable LocalDate day) {
        List<SeatsRecalled.Line> lines = new ArrayList<>();
        moves.say(SeatMoveKind.RECALLED, null);
        for (PoolRepository.Unnamed unit : plan(rules.getEventId(), now)) {
            lines.add(take(unit, unit.free(), poolId, now));
        }
        rules.recalled(now, rules.isRecallDue(now));
        return tell(rules, lines, day);
    }

    /** Recalls seats whose hold has ended since the last recall, as many as are free of them. */
    long recallEnded(long poolId, RoundRules rules, Instant now) {
        List<SeatsRecalled.Line> lines = new ArrayList<>();
        moves.say(SeatMoveKind.RECALLED, null);
        Instant since = rules.getRecalledAt().orElse(now);
        for (PoolRepository.Unnamed unit : pool.unnamed(rules.getEventId(), now, since)) {
            long most = Math.min(unit.free(), unit.ended());
            if (most > 0) {
                lines.add(take(unit, most, poolId, now));
            }
        }
        rules.recalled(now, false);
        return tell(rules, lines, rules.getRecallOn());
    }

    /** Recalls seats of one unit; the recall date is not touched. */
    void recallFrom(
            long eventId,
            PoolRepository.Unnamed unit,
            int seats,
            String reason,
            long poolId,
            Instant now) {
        moves.say(SeatMoveKind.RECALLED, reason);
        SeatsRecalled.Line line = take(unit, seats, poolId, now);
        moves.sayNothing();
        pool.flush();
        recalled.fire(new SeatsRecalled(eventId, null, reason, List.of(line)));
    }

    private SeatsRecalled.Line take(
            PoolRepository.Unnamed unit, long most, long poolId, Instant now) {
        int seats = pool.giveBack(unit.allocationId(), poolId, most, now);
        return new SeatsRecalled.Line(unit.allocationId(), unit.path(), seats);
    }

    private long tell(RoundRules rules, List<SeatsRecalled.Line> lines, @Nullable LocalDate day) {
        moves.sayNothing();
        pool.flush();
        if (!lines.isEmpty()) {
            recalled.fire(new SeatsRecalled(rules.getEventId(), day, null, lines));
        }
        return lines.stream().mapToLong(SeatsRecalled.Line::seats).sum();
    }
}
