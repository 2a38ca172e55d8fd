package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.ActionItem;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Reminds those who have something to do after a meeting: from eight o'clock three days before the
 * day, and once more when it is over, if it is not done. Safe to run twice: each is locked and
 * remembers what was done.
 */
@ApplicationScoped
public class ActionReminderJob implements Job {

    private static final int DAYS_BEFORE = 3;
    private static final LocalTime FROM = LocalTime.of(8, 0);

    /** Who was told less than so long ago knows. */
    private static final Duration LATELY = Duration.ofDays(1);

    /** In each run, so that no transaction grows without end. */
    private static final int AT_ONCE = 500;

    @Inject private OutcomeRepository repository;
    @Inject private Clock clock;
    @Inject private Event<ActionsDue> due;

    @Override
    public String name() {
        return "meeting.actions";
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
        if (SwedishTime.timeOf(now).isBefore(FROM)) {
            return "0 near, 0 overdue";
        }
        LocalDate today = SwedishTime.dayOf(now);
        int near = remind(today, today.plusDays(DAYS_BEFORE), today, now);
        int over = remind(null, today.minusDays(1), today, now);
        return near + " near, " + over + " overdue";
    }

    /**
     * @param from null for those whose day is over
     */
    private int remind(@Nullable LocalDate from, LocalDate to, LocalDate today, Instant now) {
        boolean overdue = from == null;
        List<ActionItem> actions =
                repository.due(from, to, today, AT_ONCE).stream()
                        .map(repository::lockAction)
                        .filter(a -> isStillDue(a, overdue, now))
                        .toList();
        if (!actions.isEmpty()) {
            due.fire(new ActionsDue(actions, overdue));
        }
        return actions.size();
    }

    /** Its owner may have ended it, or another node reminded, between the list and the lock. */
    private static boolean isStillDue(ActionItem action, boolean overdue, Instant now) {
        if (action.getStatus() != ActionStatus.OPEN
                || (overdue ? action.getOverdueAt() : action.getRemindedAt()).isPresent()) {
            return false;
        }
        boolean knows = action.getToldAt().filter(at -> now.isBefore(at.plus(LATELY))).isPresent();
        if (overdue) {
            action.remindedOverdue(now);
        } else {
            action.reminded(now);
        }
        return !knows;
    }
}
