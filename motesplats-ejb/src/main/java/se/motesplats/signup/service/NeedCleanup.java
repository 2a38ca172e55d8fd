package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.service.EventChanged;
import se.motesplats.event.service.EventNews;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.SystemStep;
import se.motesplats.signup.ParticipantNeed;

/**
 * Health data goes when it is of no use any more: some days after the event, all of it when the
 * event is cancelled, and what is about food when nobody eats there. Whose it was in the last two
 * cases is told.
 */
@ApplicationScoped
class NeedCleanup implements Job {

    @Inject private NeedRepository repository;
    @Inject private FollowedSignup followed;
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

    void changed(@Observes EventChanged changed) {
        EventNews change = changed.change();
        if (change.cancelled()) {
            List<ParticipantNeed> told = repository.ofEvent(change.eventId());
            told.forEach(repository::remove);
            note(change, told, true);
        } else if (change.modeChanged() && change.after().mode() == AttendanceMode.ONLINE) {
            List<ParticipantNeed> aboutFood = new ArrayList<>();
            for (ParticipantNeed need : repository.ofEvent(change.eventId())) {
                if (need.forgetDiet(clock.instant())) {
                    aboutFood.add(need);
                }
                if (need.isNothing()) {
                    repository.remove(need);
                }
            }
            note(change, aboutFood, false);
        }
    }

    private void note(EventNews change, List<ParticipantNeed> gone, boolean all) {
        followed.needs(
                change.eventId(), gone.stream().map(ParticipantNeed::getPersonId).toList(), all);
    }
}
