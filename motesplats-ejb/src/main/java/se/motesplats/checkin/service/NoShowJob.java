package se.motesplats.checkin.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.Turns;

/** Notes who never came, from the day after an event where people were checked in. */
@ApplicationScoped
class NoShowJob implements Job {

    @Inject private AbsentService service;

    @Override
    public String name() {
        return "checkin.noshow";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        AtomicInteger noted = new AtomicInteger();
        Turns.each(service.eventsToNote(), event -> noted.addAndGet(service.noteNoShows(event)));
        return noted + " no-shows";
    }
}
