package se.motesplats.proposal.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.overview.StageState;
import se.motesplats.overview.service.StageSource;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.SubmissionWindow;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/** Whether the call for proposals is written, open or closed; for those who work with the event. */
@ApplicationScoped
class CallStage implements StageSource {

    @Inject private ProposalRepository repository;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<StageLine> stages(Event event, Caller caller) {
        if (!caller.may(Permission.EVENT_VIEW_INTERNAL, event.scope())) {
            return List.of();
        }
        StageLine line =
                repository
                        .findCall(event.getId())
                        .map(CallForProposals::getWindow)
                        .map(window -> line(window, clock.instant()))
                        .orElseGet(
                                () ->
                                        StageLine.of(
                                                Stage.CALL,
                                                StageState.AHEAD,
                                                Sentence.of("stage.call.none")));
        return List.of(
                caller.may(Permission.EVENT_EDIT, event.scope()) && line.state() != StageState.DONE
                        ? line.action(
                                "stage.call.edit", "/proposal/call.xhtml?event=" + event.getId())
                        : line);
    }

    private static StageLine line(SubmissionWindow window, Instant now) {
        return switch (window.accepts(now)) {
            case NOT_YET ->
                    StageLine.of(
                                    Stage.CALL,
                                    StageState.AHEAD,
                                    Sentence.of("stage.call.notYet", window.lastDay()))
                            .next("stage.call.opens", SwedishTime.dayOf(window.opensAt()));
            case ACCEPTED ->
                    StageLine.of(Stage.CALL, StageState.UNDER_WAY, Sentence.of("stage.call.open"))
                            .next("stage.call.lastDay", window.lastDay());
            case TOO_LATE ->
                    StageLine.of(
                            Stage.CALL,
                            StageState.DONE,
                            Sentence.of("stage.call.closed", window.lastDay()));
        };
    }
}
