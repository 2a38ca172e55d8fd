package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.seat.WorkingHours;
import se.motesplats.seat.round.service.RoundRulesRepository;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * How long an offer can be answered: the same for a unit's own reserves, the list of a municipality
 * and that of the event. Everybody has the working hours that the coordinator set (see {@link
 * WorkingHours}: Monday to Friday from 8 to 17, Swedish public holidays left out), counted from the
 * moment at which the offer goes out. Where they would end after the event begins nothing is
 * offered by mail any more, because nobody could count on an answer; then a seat is given by name.
 */
@Dependent
public class AnswerTime {

    @Inject private EventContact eventContact;
    @Inject private RoundRulesRepository roundRules;
    @Inject private Clock clock;

    /** The first moment at which an answer comes too late; empty when it is too late to offer. */
    public Optional<Instant> of(Event event) {
        Instant end = WorkingHours.after(clock.instant(), roundRules.answerHours(event.getId()));
        return begin(event).filter(end::isAfter).isPresent() ? Optional.empty() : Optional.of(end);
    }

    private static Optional<Instant> begin(Event event) {
        return event.getDays().stream()
                .map(d -> SwedishTime.at(d.getDay().atTime(d.getStartsAt())))
                .min(Instant::compareTo);
    }

    /**
     * The same.
     *
     * @throws RuleViolation that says whom to call, when it is too late to offer
     */
    public Instant require(Event event) {
        return of(event)
                .orElseThrow(
                        () -> {
                            Contact contact = eventContact.of(event);
                            return new RuleViolation(
                                    "error.pool.offerTooLate", contact.name(), contact.reach());
                        });
    }
}
