package se.motesplats.shared.clock.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.DaylightTime;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StoryMoment;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowSystem;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Moves the application's clock, in demo mode and only there, so that a story can be walked on its
 * own days. Open to everybody there, also without login; outside demo mode there is no such thing.
 */
@Stateless
@UseCase
public class ClockService {

    /** Dates that the demo's story and calendars can make sense of. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    private static final long NANOS_BELOW_A_SECOND = 999_999_999;

    @Inject private Settings settings;
    @Inject private AppClock appClock;
    @Inject private Event<ClockMoved> moved;
    @PersistenceContext private EntityManager em;

    /**
     * Whether the clock tells another time than the real one.
     *
     * @throws NotFound outside demo mode
     */
    @AllowEveryone
    @ReadOnly
    public boolean isShifted() {
        requireDemo();
        return !appClock.shift().isZero();
    }

    /**
     * Sets the clock to a local time; it goes on from there.
     *
     * @throws NotFound outside demo mode
     * @throws RuleViolation for a year that is out of range, and for a time that does not exist, or
     *     comes twice and nothing says which is meant
     */
    @AllowEveryone
    public void set(@NotNull LocalDateTime local) {
        set(local, null);
    }

    /**
     * The same with the answer where the time comes twice.
     *
     * @param which said where that time comes twice
     * @throws NotFound outside demo mode
     * @throws RuleViolation as above
     */
    @AllowEveryone
    public void set(@NotNull LocalDateTime local, @Nullable DaylightTime which) {
        requireDemo();
        moveTo(SwedishTime.at(local, which));
    }

    /**
     * Jumps ahead by whole days, to the same time of day by the local clock.
     *
     * @throws NotFound outside demo mode
     */
    @AllowEveryone
    public void jump(int days) {
        requireDemo();
        moveTo(ZonedDateTime.now(appClock).plusDays(days).toInstant());
    }

    /**
     * Back to the real time.
     *
     * @throws NotFound outside demo mode
     */
    @AllowEveryone
    public void reset() {
        requireDemo();
        shiftBy(Duration.ZERO);
    }

    /**
     * Goes to a moment of the demo's story. Nothing else changes, so that one can come back.
     *
     * @throws NotFound outside demo mode
     */
    @AllowEveryone
    public void show(@NotNull StoryMoment moment) {
        requireDemo();
        moment.at().ifPresentOrElse(at -> moveTo(SwedishTime.at(at)), () -> shiftBy(Duration.ZERO));
    }

    /** Sets the clock to the time that the configuration says, if it says one. */
    @AllowSystem
    public void startFromSetting() {
        settings.startOfClock().ifPresent(this::moveTo);
    }

    private void moveTo(Instant target) {
        int year = target.atZone(settings.zone()).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RuleViolation("error.clock.year", FIRST_YEAR, LAST_YEAR);
        }
        shiftBy(Duration.between(appClock.realInstant(), target));
    }

    private void shiftBy(Duration shift) {
        Instant before = appClock.instant();
        // Rounded up: a clock that is set to 23:59 must not tell 23:58.
        long seconds = shift.plusNanos(NANOS_BELOW_A_SECOND).toSeconds();
        em.createNativeQuery("update app_clock set shift_seconds = ?1")
                .setParameter(1, seconds)
                .executeUpdate();
        moved.fire(new ClockMoved(before, appClock.realInstant().plusSeconds(seconds)));
    }

    private void requireDemo() {
        if (!settings.isDemo()) {
            throw new NotFound();
        }
    }
}
