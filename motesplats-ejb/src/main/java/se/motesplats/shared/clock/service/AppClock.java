package se.motesplats.shared.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.setting.service.Settings;

/**
 * The application's clock, injected as {@link Clock} wherever time matters. In demo mode it can be
 * moved ({@link ClockService}); the shift is a row in the database, so that every node tells the
 * same time, at the latest a second after it was moved. Outside demo mode it is the system's and
 * asks nobody.
 */
@ApplicationScoped
public class AppClock extends Clock {

    @Inject private Settings settings;

    @PersistenceContext private EntityManager em;

    private final RememberedShift remembered = new RememberedShift();

    @Override
    public ZoneId getZone() {
        return settings.zone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), shift());
    }

    @Override
    public Instant instant() {
        return realInstant().plus(shift());
    }

    /** The real time, for what is about machines and not about people. */
    public Instant realInstant() {
        return Clock.systemUTC().instant();
    }

    /** How far the clock is ahead of the real time; negative when it is behind. */
    Duration shift() {
        if (!settings.isDemo()) {
            return Duration.ZERO;
        }
        return remembered.get(this::read);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) ClockMoved moved) {
        remembered.forget();
    }

    /** Without writing out half-made changes first, as a query within a transaction would. */
    private Duration read() {
        return Duration.ofSeconds(
                ResultRow.number(
                        em.createNativeQuery("select shift_seconds from app_clock")
                                .setFlushMode(FlushModeType.COMMIT)));
    }
}
