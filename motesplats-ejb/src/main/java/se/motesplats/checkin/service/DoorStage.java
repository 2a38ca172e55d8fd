package se.motesplats.checkin.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.checkin.DoorRule;
import se.motesplats.event.Event;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.overview.StageState;
import se.motesplats.overview.service.StageSource;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/** When it is, and how many are there; for those who let people in. */
@ApplicationScoped
class DoorStage implements StageSource {

    @Inject private ArrivalRepository arrivals;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<StageLine> stages(Event event, Caller caller) {
        if (!caller.may(Permission.CHECK_IN, event.scope())) {
            return List.of();
        }
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        LocalDate day = DoorRule.of(event).dayThatCounts(today).orElse(null);
        if (day == null) {
            return List.of(
                    StageLine.of(Stage.DAY, StageState.AHEAD, Sentence.of("stage.day.undecided")));
        }
        if (day.isAfter(today)) {
            return List.of(
                    StageLine.of(Stage.DAY, StageState.AHEAD, Sentence.of("stage.day.ahead"))
                            .next("stage.day.on", day));
        }
        List<DoorBoard.Unit> units = arrivals.units(event.getId(), day);
        long in = units.stream().mapToLong(DoorBoard.Unit::in).sum();
        if (event.isOver(now)) {
            return List.of(
                    StageLine.of(
                            Stage.DAY,
                            StageState.DONE,
                            Sentence.of(
                                    "stage.day.over", in, arrivals.countNoShows(event.getId()))));
        }
        return List.of(
                StageLine.of(
                                Stage.DAY,
                                StageState.WAITS,
                                Sentence.of(
                                        "stage.day.today",
                                        in,
                                        units.stream().mapToLong(DoorBoard.Unit::expected).sum()))
                        .action("stage.day.door", "/checkin/list.xhtml?event=" + event.getId()));
    }
}
