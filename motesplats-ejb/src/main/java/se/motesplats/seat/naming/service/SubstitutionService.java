package se.motesplats.seat.naming.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRights;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.round.service.RoundRulesRepository;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Somebody else on a seat, also on the morning of the event. The seat is never free in between, so
 * nobody can take it and the unit's numbers stay as they are. Only managers do this; a participant
 * can decline.
 */
@Stateless
@UseCase
public class SubstitutionService {

    @Inject private EventContact eventContact;
    @Inject private SeatRepository repository;
    @Inject private HolderRepository holders;
    @Inject private RoundRulesRepository roundRules;
    @Inject private PeopleChooser chooser;
    @Inject private NamingDesk naming;
    @Inject private Seating seating;
    @Inject private SeatRights rights;
    @Inject private Clock clock;

    /**
     * Whose seat it is, and until when somebody else can get it.
     *
     * @throws NotFound if it belongs to a unit that the caller does not name people for
     */
    @Allow(Permission.SEAT_NOMINATE)
    @ReadOnly
    public SubstitutionDetails details(long nominationId) {
        HolderRepository.Place place = holders.getPlace(nominationId);
        rights.requireKnown(place.path());
        Nomination nomination = holders.getNomination(nominationId);
        Event event = nomination.getEvent();
        Instant now = clock.instant();
        return new SubstitutionDetails(
                nominationId,
                event.getId(),
                event.getTitle(),
                place.organisationId(),
                nomination.getAllocation().getOrganisation().getName(),
                nomination.getNameForUnit().orElse(null),
                nomination.getStatus(),
                roundRules.substitutionEnd(event).orElse(null),
                nomination.getStatus().isUnderWay()
                        && SeatRules.isOpen(event, now)
                        && isInTime(event, now),
                eventContact.of(event).name(),
                eventContact.of(event).reach());
    }

    /**
     * Gives the seat to somebody else, in one step: the one who had it gets a cancellation, the new
     * person a confirmation.
     *
     * @return the new nomination
     * @throws RuleViolation if it is too late, or the new person has a seat already
     */
    @Allow(Permission.SEAT_NOMINATE)
    public long substitute(@Valid Substitute command) {
        HolderRepository.Place place = holders.getPlace(command.nominationId());
        rights.requireKnown(place.path());
        Organisation unit = repository.getOrganisation(place.organisationId());
        ChosenPeople chosen = chooser.resolve(place.eventId(), List.of(command.person()), unit);
        naming.lock(place.eventId(), unit);
        naming.lockPeople(place.eventId(), chosen);
        Nomination before = holders.getFresh(command.nominationId());
        Event event = before.getEvent();
        Instant now = clock.instant();
        if (!isInTime(event, now)) {
            throw new RuleViolation(
                    "error.seat.substitutionOver",
                    roundRules.substitutionEnd(event).orElse(now),
                    event.getTitle(),
                    eventContact.of(event).name(),
                    eventContact.of(event).reach());
        }
        Person person = chosen.people().get(0);
        String reason = command.reason();
        return seating.substitute(
                        before,
                        new Seating.Guest(person, chosen.calledAs(person)),
                        command.agreed(),
                        reason == null || reason.isBlank() ? null : reason.strip(),
                        naming.me())
                .getId();
    }

    private boolean isInTime(Event event, Instant now) {
        Optional<Instant> end = roundRules.substitutionEnd(event);
        return end.isEmpty() || now.isBefore(end.get());
    }
}
