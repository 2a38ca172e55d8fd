package se.motesplats.meeting.outcome.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.outcome.MeetingDecision;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.UseCase;

/** Decisions, written down by those who prepare the meeting. */
@Stateless
@UseCase
public class MeetingDecisionService {

    @Inject private OutcomeDesk desk;
    @Inject private OutcomeRepository repository;
    @Inject private Clock clock;

    /**
     * Adds a decision, or says one in other words.
     *
     * @return its id
     * @throws NotFound if it, or the point, is of another meeting
     * @throws StaleData if somebody else has changed it since
     */
    @AllowLoggedIn
    public long save(@Valid SaveDecision command) {
        Meeting meeting = desk.toWrite(command.meetingId());
        String words = command.decision().strip();
        if (command.id() == null) {
            MeetingDecision made =
                    new MeetingDecision(
                            meeting,
                            desk.itemOrNone(meeting, command.itemId()),
                            words,
                            clock.instant());
            repository.add(made);
            return made.getId();
        }
        MeetingDecision decision = repository.getDecision(meeting, command.id());
        decision.requireVersion(command.version());
        decision.say(words);
        repository.flush();
        return decision.getId();
    }

    /** Takes away what was not decided; those after it count one less. */
    @AllowLoggedIn
    public void remove(long meetingId, long decisionId) {
        repository.remove(repository.getDecision(desk.toWrite(meetingId), decisionId));
    }
}
