package se.motesplats.reminder.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.Turns;

/** Sends the reminders whose moment has come. */
@ApplicationScoped
public class ReminderJob implements Job {

    @Inject private ReminderSender sender;

    @Override
    public String name() {
        return "mailing.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        AtomicInteger reminders = new AtomicInteger();
        AtomicInteger people = new AtomicInteger();
        Turns.each(
                sender.due(),
                rule ->
                        sender.send(rule)
                                .ifPresent(
                                        reminded -> {
                                            reminders.incrementAndGet();
                                            people.addAndGet(reminded);
                                        }));
        return "%d reminders to %d people".formatted(reminders.get(), people.get());
    }
}
