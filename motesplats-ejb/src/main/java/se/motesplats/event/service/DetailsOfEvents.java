package se.motesplats.event.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import se.motesplats.account.Person;
import se.motesplats.event.Event;

/** An event with its history, as those see it who work with it. */
@Dependent
class DetailsOfEvents {

    @Inject private EventContact eventContact;
    @Inject private EventRepository repository;

    EventDetails of(Event event) {
        return new EventDetails(
                event.getId(),
                event.getVersion(),
                event.getSeries().getId(),
                event.getSeries().getName(),
                new EventFacts(
                        event.getNumber(),
                        event.getTitle(),
                        event.getDescription().orElse(null),
                        event.getSeason().orElse(null),
                        event.getDays().stream().map(EventOutline::day).toList(),
                        event.getAttendanceMode(),
                        event.getVenue().orElse(null),
                        event.getVenueAddress().orElse(null),
                        event.getOnlineUrl().orElse(null),
                        event.getContactPerson().person().getId(),
                        event.getCaseNumber().orElse(null)),
                event.getStatus(),
                event.isPublished(),
                eventContact.of(event).name(),
                event.getContactPerson().shown().isPresent(),
                event.getCopiedFrom().map(Event::getId).orElse(null),
                event.getCopiedFrom().map(Event::getTitle).orElse(null),
                repository.history(event.getId()).stream()
                        .map(
                                c ->
                                        new EventDetails.StatusStep(
                                                c.getStatus(),
                                                c.getAt(),
                                                c.getPerson()
                                                        .flatMap(Person::getNameForOthers)
                                                        .orElse(null),
                                                c.getReason()))
                        .toList());
    }
}
