package se.motesplats.seat.round.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.shared.Language;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Remembers what became of seats over the years. */
@Stateless
@UseCase
public class SeatMemoryService {

    @Inject private RoundRepository rounds;
    @Inject private SeatRepository repository;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** Granted, returned and unused seats at earlier events of the series, by municipality. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public SeatMemory memory(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        repository.getEvent(eventId);
        List<RoundRepository.EarlierEvent> events =
                rounds.earlierEvents(
                        eventId, SwedishTime.dayOf(clock.instant()), SeatMemory.MOST_EVENTS);
        List<Long> ids = events.stream().map(RoundRepository.EarlierEvent::id).toList();
        Map<Long, Map<Long, RoundRepository.Past>> past =
                rounds.past(ids).stream()
                        .collect(
                                Collectors.groupingBy(
                                        RoundRepository.Past::municipalityId,
                                        Collectors.toMap(
                                                RoundRepository.Past::eventId,
                                                Function.identity())));
        Collator swedish = Collator.getInstance(Language.SV.locale());
        Map<String, SeatMemory.Row> rows = new TreeMap<>(swedish);
        past.forEach(
                (municipality, byEvent) -> {
                    List<SeatMemory.Year> years = new ArrayList<>();
                    for (Long id : ids) {
                        RoundRepository.Past year = byEvent.get(id);
                        years.add(
                                year == null
                                        ? SeatMemory.Year.NONE
                                        : new SeatMemory.Year(
                                                year.granted(),
                                                year.returned(),
                                                year.recalled(),
                                                year.attended(),
                                                year.noShows()));
                    }
                    String name = repository.getOrganisation(municipality).getName();
                    rows.put(name, new SeatMemory.Row(name, years));
                });
        return new SeatMemory(
                events.stream().map(RoundRepository.EarlierEvent::title).toList(),
                List.copyOf(rows.values()));
    }
}
