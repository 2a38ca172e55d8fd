package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.SystemStep;

/** Deletes needs of diet and access some days after their event. */
@ApplicationScoped
class NeedCleanup implements Job {

    @Inject private NeedRepository repository;
    @Inject private Settings settings;
    @Inject private Clock clock;

    @Override
    public String name() {
        return "signup.needs";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @SystemStep
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String run() {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        return repository.deleteEndedBefore(today.minusDays(settings.number(Setting.NEEDS_DAYS)))
                + " deleted";
    }
}
