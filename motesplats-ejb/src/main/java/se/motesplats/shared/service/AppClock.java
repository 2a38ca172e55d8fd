package se.motesplats.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The application's clock, injected as {@link Clock} wherever time matters. In demo mode it can be
 * moved; the shift is a row in the database, so that every node tells the same time. Outside demo
 * mode it is the system's.
 */
@ApplicationScoped
public class AppClock extends Clock {

    @Inject private Settings settings;
    @PersistenceContext private EntityManager em;

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
        return Clock.systemUTC().instant().plus(shift());
    }

    private Duration shift() {
        if (!settings.isDemo()) {
            return Duration.ZERO;
        }
        Number seconds =
                (Number)
                        em.createNativeQuery("select shift_seconds from app_clock")
                                .getSingleResult();
        return Duration.ofSeconds(seconds.longValue());
    }
}
