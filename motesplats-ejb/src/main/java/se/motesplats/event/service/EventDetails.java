package se.motesplats.event.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.event.EventStatus;
import se.motesplats.event.EventStatusChange;

/**
 * What those who work with an event see.
 *
 * @param version what an editor sends back, so that nobody overwrites another's change
 * @param contactName whom others are told to ask
 * @param contactNamed whether that is the contact person, and not somebody instead of one whose
 *     identity became protected
 * @param history the steps of the status, oldest first
 */
public record EventDetails(
        long id,
        int version,
        long seriesId,
        String seriesName,
        EventFacts facts,
        EventStatus status,
        boolean published,
        String contactName,
        boolean contactNamed,
        @Nullable Long copiedFromId,
        @Nullable String copiedFromTitle,
        List<StatusStep> history)
        implements Serializable {

    /**
     * One step of the status.
     *
     * @param by null when the system did it, or somebody who must not be named
     */
    public record StatusStep(EventStatus status, Instant at, @Nullable String by, String reason)
            implements Serializable {}

    public EventDetails {
        history = List.copyOf(history);
    }

    /**
     * The event with its history, oldest step first.
     *
     * @param contactName whom others are told to ask
     */
    static EventDetails of(Event event, String contactName, List<EventStatusChange> history) {
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
                contactName,
                event.getContactPerson().shown().isPresent(),
                event.getCopiedFrom().map(Event::getId).orElse(null),
                event.getCopiedFrom().map(Event::getTitle).orElse(null),
                history.stream()
                        .map(
                                c ->
                                        new StatusStep(
                                                c.getStatus(),
                                                c.getAt(),
                                                c.getPerson()
                                                        .flatMap(Person::getNameForOthers)
                                                        .orElse(null),
                                                c.getReason()))
                        .toList());
    }

    public List<LocalDate> dates() {
        return facts.days().stream().map(EventFacts.Day::date).toList();
    }
}
