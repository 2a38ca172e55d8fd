package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.service.EventChanged;
import se.motesplats.event.service.EventNews;
import se.motesplats.signup.ParticipantNeed;

/**
 * Health data goes when it is of no use any more: all of it when the event is cancelled, what is
 * about food when nobody eats there. Whose it was is told.
 */
@ApplicationScoped
class NeedsFollow {

    @Inject private NeedRepository repository;
    @Inject private FollowedSignup followed;
    @Inject private Clock clock;

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
