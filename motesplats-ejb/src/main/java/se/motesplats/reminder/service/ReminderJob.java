package se.motesplats.reminder.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import se.motesplats.shared.job.service.Job;

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
        int reminders = 0;
        int people = 0;
        for (long rule : sender.due()) {
            Optional<Integer> reminded = sender.send(rule);
            if (reminded.isPresent()) {
                reminders++;
                people += reminded.get();
            }
        }
        return "%d reminders to %d people".formatted(reminders, people);
    }
}
