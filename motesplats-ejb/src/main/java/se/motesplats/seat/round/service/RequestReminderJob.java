package se.motesplats.seat.round.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Reminds municipalities that have not answered, once, from eight o'clock three days before the
 * last day. Safe to run twice: the round is locked and remembers that it was done.
 */
@ApplicationScoped
public class RequestReminderJob implements Job {

    private static final int DAYS_BEFORE = 3;
    private static final int HOUR = 8;

    @Inject private RoundRepository rounds;
    @Inject private SeatLocks locks;
    @Inject private SeatRepository repository;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<AnswersMissing> missing;

    @Override
    public String name() {
        return "seat.requests";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    @SystemStep
    @Transactional
    public String run() {
        Instant now = clock.instant();
        int reminded = 0;
        for (AllocationRound round :
                rounds.rounds(Set.of(RoundStatus.REQUESTED, RoundStatus.GRANTED))) {
            long eventId = round.getEvent().getId();
            locks.lockEvent(eventId);
            AllocationRound fresh = repository.getFreshRound(round.getId());
            if (isDue(fresh, now)) {
                fresh.remind(now);
                repository.flush();
                missing.fire(new AnswersMissing(eventId, fresh.getId(), now));
                reminded++;
            }
        }
        return reminded + " reminded";
    }

    private static boolean isDue(AllocationRound round, Instant now) {
        boolean asked = round.getStatus() == RoundStatus.REQUESTED;
        LocalDate until =
                (asked
                                ? round.getCourse().getRequestUntil()
                                : round.getStatus() == RoundStatus.GRANTED
                                        ? round.getCourse().getAnswerUntil()
                                        : java.util.Optional.<LocalDate>empty())
                        .orElse(null);
        if (until == null
                || round.getCourse().getRemindedAt().isPresent()
                || !SeatRules.isOpen(round.getEvent(), now)) {
            return false;
        }
        Instant due = SwedishTime.at(until.minusDays(DAYS_BEFORE).atTime(HOUR, 0));
        Instant since =
                (asked ? round.getCourse().getRequested() : round.getCourse().getGranted())
                        .orElseThrow()
                        .getDoneAt();
        // Who was asked less than a day ago is not reminded.
        return !now.isBefore(due)
                && now.isBefore(SwedishTime.endOf(until))
                && !now.isBefore(since.plus(Duration.ofDays(1)));
    }
}
