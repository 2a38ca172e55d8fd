package se.motesplats.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.Turns;

/** Sends the mailings whose moment has come. */
@ApplicationScoped
public class WrittenMailingJob implements Job {

    @Inject private WrittenMailingSender sender;

    @Override
    public String name() {
        return "mailing.written";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        AtomicInteger people = new AtomicInteger();
        Turns.each(sender.due(), mailing -> people.addAndGet(sender.send(mailing)));
        return "to %d people".formatted(people.get());
    }
}
