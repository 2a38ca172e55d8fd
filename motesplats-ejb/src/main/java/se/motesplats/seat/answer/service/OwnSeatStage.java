package se.motesplats.seat.answer.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.overview.StageState;
import se.motesplats.overview.service.StageSource;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.usecase.service.Caller;

/** The seat of the person who looks: to be answered for, or kept. */
@ApplicationScoped
class OwnSeatStage implements StageSource {

    @Inject private OwnSeats own;

    @Override
    @Transactional
    public List<StageLine> stages(Event event, Caller caller) {
        return caller.findPersonId().stream()
                .flatMap(person -> own.of(person).stream())
                .filter(nomination -> nomination.getEvent().getId() == event.getId())
                .map(Nomination::getStatus)
                .map(OwnSeatStage::line)
                .limit(1)
                .toList();
    }

    private static StageLine line(NominationStatus status) {
        return status == NominationStatus.INVITED
                ? StageLine.of(
                                Stage.PARTICIPANTS,
                                StageState.WAITS,
                                Sentence.of("stage.people.invited"))
                        .action("stage.people.answer", "/seat/mine.xhtml")
                : StageLine.of(
                        Stage.PARTICIPANTS, StageState.DONE, Sentence.of("stage.people.seated"));
    }
}
