package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.motesplats.meeting.outcome.ActionItem;
import se.motesplats.meeting.outcome.MeetingDecision;
import se.motesplats.meeting.sitting.service.MeetingOutcome;
import se.motesplats.meeting.sitting.service.MeetingOutcomeKind;
import se.motesplats.meeting.sitting.service.MeetingOutcomes;
import se.motesplats.shared.BaseEntity;

/** Decisions and what is to be done, for the minutes. */
@ApplicationScoped
class OutcomesOfMeeting implements MeetingOutcomes {

    @Inject private OutcomeRepository repository;

    @Override
    @Transactional
    public List<MeetingOutcome> of(long meetingId) {
        List<MeetingOutcome> outcomes = new ArrayList<>();
        for (MeetingDecision d : repository.decisions(meetingId)) {
            outcomes.add(
                    new MeetingOutcome(
                            d.getItem().map(BaseEntity::getId).orElse(null),
                            MeetingOutcomeKind.DECISION,
                            d.getText(),
                            List.of(),
                            null));
        }
        for (ActionItem a : repository.actions(meetingId)) {
            outcomes.add(
                    new MeetingOutcome(
                            a.getItem().map(BaseEntity::getId).orElse(null),
                            MeetingOutcomeKind.ACTION,
                            a.getText(),
                            Optional.ofNullable(ActionRow.owner(a)).stream().toList(),
                            a.getDueDay().orElse(null)));
        }
        return outcomes;
    }
}
