package se.motesplats.reminder.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.outbox.digest.service.Digests;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.Turns;

/** Sends the reminders whose moment has come. */
@ApplicationScoped
public class ReminderJob implements Job {

    @Inject private ReminderSender sender;
    @Inject private Digests digests;
    @Inject private Instance<PlannedReminders> planned;

    @Override
    public String name() {
        return "mailing.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** At the next moment, if that is sooner: "at eight" is not a minute past. */
    @Override
    public Instant nextRun(Instant now) {
        Instant usual = now.plus(every());
        return sender.next(now).filter(next -> next.isBefore(usual)).orElse(usual);
    }

    @Override
    public String run() {
        AtomicInteger reminders = new AtomicInteger();
        AtomicInteger people = new AtomicInteger();
        try {
            // Rules of events that fail keep nobody else from being reminded.
            Turns.each(
                    List.<Runnable>of(
                            () -> remindOfEvents(reminders, people),
                            () -> remindOfOthers(reminders, people)),
                    Runnable::run);
        } finally {
            gather();
        }
        return "%d reminders to %d people".formatted(reminders.get(), people.get());
    }

    private void remindOfEvents(AtomicInteger reminders, AtomicInteger people) {
        Turns.each(
                sender.due(),
                rule ->
                        sender.send(rule)
                                .ifPresent(
                                        reminded -> {
                                            reminders.incrementAndGet();
                                            people.addAndGet(reminded);
                                        }));
        Turns.each(sender.laterThisMorning(), sender::bringForward);
    }

    private void remindOfOthers(AtomicInteger reminders, AtomicInteger people) {
        for (PlannedReminders source : planned) {
            Turns.each(
                    source.due(),
                    id -> {
                        int reminded = source.send(id);
                        reminders.addAndGet(reminded > 0 ? 1 : 0);
                        people.addAndGet(reminded);
                    });
        }
    }

    /** Several for one person become one mail. */
    private void gather() {
        int some;
        do {
            some = digests.gather();
        } while (some > 0);
    }
}
