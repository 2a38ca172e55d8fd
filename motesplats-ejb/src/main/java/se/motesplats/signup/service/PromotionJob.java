package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.seat.answer.service.SeatDeclined;
import se.motesplats.seat.naming.service.InvitationExpired;
import se.motesplats.seat.naming.service.NominationWithdrawn;
import se.motesplats.seat.naming.service.SeatSubstituted;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.JobWanted;
import se.motesplats.shared.job.service.Turns;

/**
 * Gives free places in sessions to those who wait for them. It runs at once when a place became
 * free, and looks around by itself in case nobody called.
 */
@ApplicationScoped
class PromotionJob implements Job {

    static final String NAME = "signup.promote";

    @Inject private Promotion promotion;
    @Inject private jakarta.enterprise.event.Event<JobWanted> work;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /**
     * Giving one place can free another, of who exchanged it: so it looks until nothing is left.
     */
    @Override
    public String run() {
        AtomicInteger promoted = new AtomicInteger();
        int before;
        do {
            before = promoted.get();
            Turns.each(
                    promotion.sessions(),
                    session -> promoted.addAndGet(promotion.promote(session)));
        } while (promoted.get() > before);
        return promoted + " promoted";
    }

    void on(@Observes SeatDeclined declined) {
        work.fire(new JobWanted(NAME));
    }

    void on(@Observes NominationWithdrawn withdrawn) {
        work.fire(new JobWanted(NAME));
    }

    void on(@Observes SeatSubstituted substituted) {
        work.fire(new JobWanted(NAME));
    }

    void on(@Observes InvitationExpired expired) {
        work.fire(new JobWanted(NAME));
    }
}
