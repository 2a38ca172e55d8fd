package se.motesplats.overview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.event.EventStatus;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.overview.StageState;
import se.motesplats.shared.Permission;
import se.motesplats.shared.usecase.service.Caller;

/** What is left to say of an event that is over, for those who work with it. */
@ApplicationScoped
class EndStage implements StageSource {

    @Inject private Clock clock;

    @Override
    public List<StageLine> stages(Event event, Caller caller) {
        if (!caller.may(Permission.EVENT_VIEW_INTERNAL, event.scope())) {
            return List.of();
        }
        if (event.getStatus() == EventStatus.COMPLETED) {
            return List.of(
                    StageLine.of(
                            Stage.AFTERWARDS,
                            StageState.DONE,
                            Sentence.of("stage.after.completed")));
        }
        if (event.isOpen() && event.isOver(clock.instant())) {
            StageLine over =
                    StageLine.of(
                            Stage.AFTERWARDS, StageState.WAITS, Sentence.of("stage.after.over"));
            return List.of(
                    caller.may(Permission.EVENT_EDIT, event.scope())
                            ? over.action(
                                    "stage.after.complete",
                                    "/event/decide.xhtml?event=" + event.getId())
                            : over);
        }
        return List.of(
                StageLine.of(Stage.AFTERWARDS, StageState.AHEAD, Sentence.of("stage.after.ahead")));
    }
}
