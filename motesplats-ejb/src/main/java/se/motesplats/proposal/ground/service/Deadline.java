package se.motesplats.proposal.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.SubmissionWindow;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/** Refuses what comes outside of a call's window, and names whom to ring. */
@Dependent
public class Deadline {

    @Inject private Clock clock;
    @Inject private Settings settings;

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
        window.accepts(clock.instant())
                .reason()
                .ifPresent(
                        reason -> {
                            throw new RuleViolation(
                                    reason,
                                    window.lastDay(),
                                    contactName(event),
                                    contactPhone(event),
                                    SwedishTime.dayOf(window.opensAt()));
                        });
    }

    public boolean isOpen(CallForProposals call) {
        return call.getEvent().isOpen()
                && call.getWindow().accepts(clock.instant()) == SubmissionWindow.Answer.ACCEPTED;
    }

    /** The contact person, or the application's contact when that name is withheld. */
    String contactName(Event event) {
        Person contact = event.getContactPerson();
        return contact.isProtectedIdentity()
                ? settings.text(Setting.CONTACT_NAME)
                : contact.getName();
    }

    /** The contact person's telephone, or that of the application's contact. */
    String contactPhone(Event event) {
        Person contact = event.getContactPerson();
        return contact.getPhone()
                .filter(phone -> !contact.isProtectedIdentity())
                .orElseGet(() -> settings.text(Setting.CONTACT_PHONE));
    }
}
