package se.motesplats.proposal.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.SubmissionWindow;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/** Refuses what comes outside of a call's window, and names whom to ring. */
@Dependent
public class Deadline {

    @Inject private EventContact eventContact;
    @Inject private Clock clock;

    /**
     * @throws RuleViolation if nothing is received for the event now
     */
    public void require(CallForProposals call) {
        Event event = call.getEvent();
        if (!event.isOpen()) {
            throw new RuleViolation(
                    "error.proposal.eventNotPlanned", event.getTitle(), event.getStatus());
        }
        SubmissionWindow window = call.getWindow();
        Contact contact = eventContact.toRing(event);
        window.accepts(clock.instant())
                .reason()
                .ifPresent(
                        reason -> {
                            throw new RuleViolation(
                                    reason,
                                    window.lastDay(),
                                    contact.name(),
                                    Objects.requireNonNull(contact.phone()),
                                    SwedishTime.dayOf(window.opensAt()));
                        });
    }

    public boolean isOpen(CallForProposals call) {
        return call.getEvent().isOpen()
                && call.getWindow().accepts(clock.instant()) == SubmissionWindow.Answer.ACCEPTED;
    }
}
