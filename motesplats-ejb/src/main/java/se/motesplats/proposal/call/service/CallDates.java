package se.motesplats.proposal.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.event.service.EventCopied;
import se.motesplats.event.service.EventDates;
import se.motesplats.proposal.SubmissionWindow;
import se.motesplats.proposal.ground.service.ProposalRepository;

/** The call comes along when an event is copied, its dates shifted as the event's days are. */
@ApplicationScoped
class CallDates implements EventDates {

    @Inject private ProposalRepository repository;

    @Override
    public List<EventDate> datesOf(long eventId) {
        return repository
                .findCall(eventId)
                .map(
                        call -> {
                            SubmissionWindow window = call.getWindow();
                            return List.of(
                                    new EventDate("proposal.call.opensOn", window.opensAt(), false),
                                    new EventDate(
                                            "proposal.call.lastDay", window.closesAt(), true));
                        })
                .orElse(List.of());
    }

    /** Without a day to shift to there is no deadline either; the coordinator opens a new call. */
    void copy(@Observes EventCopied happened) {
        happened.findShift()
                .ifPresent(
                        shift ->
                                repository
                                        .findCall(happened.sourceId())
                                        .ifPresent(
                                                call ->
                                                        repository.add(
                                                                call.copyTo(
                                                                        repository.getEvent(
                                                                                happened.copyId()),
                                                                        shift))));
    }
}
