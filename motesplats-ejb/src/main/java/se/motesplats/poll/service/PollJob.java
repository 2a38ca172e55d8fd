package se.motesplats.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollStatus;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Ends polls whose last day is over, and reminds those who have not answered, once, from eight
 * o'clock two days before. Safe to run twice: the poll is locked and remembers what was done.
 */
@ApplicationScoped
public class PollJob implements Job {

    private static final int DAYS_BEFORE = 2;
    private static final int HOUR = 8;
    private static final Duration LATELY = Duration.ofDays(1);

    @Inject private PollRepository repository;
    @Inject private PollDesk desk;
    @Inject private Clock clock;
    @Inject private Event<PollClosed> closed;
    @Inject private Event<PollReminded> reminded;

    @Override
    public String name() {
        return "poll.tend";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    @SystemStep
    @Transactional
    public String run() {
        Instant now = clock.instant();
        int ended = 0;
        int mailed = 0;
        for (long id : repository.openUntil(SwedishTime.dayOf(now).plusDays(DAYS_BEFORE))) {
            Poll poll = repository.lock(id);
            if (!now.isBefore(poll.end())) {
                ended += end(poll, now);
            } else if (isDue(poll, now)) {
                mailed += remind(poll, now);
            }
        }
        return ended + " closed, " + mailed + " reminded";
    }

    /** Only where somebody was asked: else there is nothing to choose from. */
    private int end(Poll poll, Instant now) {
        // Somebody may have closed it between the list and the lock.
        if (poll.getStatus() != PollStatus.OPEN) {
            return 0;
        }
        poll.close(now);
        repository.flush();
        if (repository.participants(poll).stream().anyMatch(p -> p.getInvitedAt().isPresent())) {
            closed.fire(new PollClosed(poll));
        }
        return 1;
    }

    /** Who was asked or reminded less than a day ago is not reminded. */
    private int remind(Poll poll, Instant now) {
        List<PollParticipant> missing =
                desk.missing(poll).stream()
                        .filter(p -> p.getInvitedAt().filter(at -> isBefore(at, now)).isPresent())
                        .toList();
        if (missing.isEmpty()) {
            return 0;
        }
        poll.remind(now);
        reminded.fire(new PollReminded(desk.post(poll, missing)));
        return missing.size();
    }

    private static boolean isBefore(Instant at, Instant now) {
        return !now.isBefore(at.plus(LATELY));
    }

    private static boolean isDue(Poll poll, Instant now) {
        Instant due = SwedishTime.at(poll.getLastDay().minusDays(DAYS_BEFORE).atTime(HOUR, 0));
        return poll.getStatus() == PollStatus.OPEN
                && !now.isBefore(due)
                && poll.getRemindedAt().filter(at -> !at.isBefore(due.minus(LATELY))).isEmpty();
    }
}
