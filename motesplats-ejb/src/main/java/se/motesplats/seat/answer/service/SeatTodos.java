package se.motesplats.seat.answer.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.motesplats.event.Event;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Answer for the own seat; name people; fix the distribution. */
@ApplicationScoped
public class SeatTodos implements TodoSource {

    /** More units of an event would hide the rest of the page. */
    private static final int MOST = 20;

    @Inject private SeatRepository repository;
    @Inject private UnitRepository units;
    @Inject private OwnSeats own;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        Instant now = clock.instant();
        List<TodoItem> items = new ArrayList<>();
        caller.findPersonId().ifPresent(person -> answers(person, now, items));
        names(caller, SwedishTime.dayOf(now), items);
        rounds(caller, now, items);
        return items;
    }

    private void answers(long person, Instant now, List<TodoItem> items) {
        for (Nomination nomination : own.of(person)) {
            Event event = nomination.getEvent();
            if (nomination.getStatus() == NominationStatus.INVITED
                    && SeatRules.isOpen(event, now)) {
                items.add(
                        TodoItem.of(
                                event.getId(),
                                event.getTitle(),
                                "todo.seat.answer",
                                List.of(),
                                "/seat/mine.xhtml",
                                event.firstDay().map(SwedishTime::startOf).orElse(null)));
            }
        }
    }

    private void names(Caller caller, LocalDate today, List<TodoItem> items) {
        Set<String> paths = caller.grants().organisationPaths(Permission.SEAT_NOMINATE);
        Map<Long, Integer> told = new HashMap<>();
        for (UnitRepository.ToName row : units.naming(null, today, paths, true)) {
            if (told.merge(row.eventId(), 1, Integer::sum) <= MOST) {
                items.add(
                        TodoItem.of(
                                row.eventId(),
                                row.eventTitle(),
                                "todo.seat.name",
                                List.of(
                                        row.own().unnamed(),
                                        row.own().granted(),
                                        row.organisationName()),
                                "/seat/nomination.xhtml?event="
                                        + row.eventId()
                                        + "&organisation="
                                        + row.organisationId(),
                                SwedishTime.endOf(row.deadline())));
            }
        }
    }

    private void rounds(Caller caller, Instant now, List<TodoItem> items) {
        if (!caller.grants().allowSomewhere(Permission.SEAT_ALLOCATE)) {
            return;
        }
        for (AllocationRound round : repository.proposedRounds()) {
            Event event = round.getEvent();
            if (SeatRules.isOpen(event, now)
                    && caller.may(Permission.SEAT_ALLOCATE, event.scope())) {
                items.add(
                        TodoItem.of(
                                event.getId(),
                                event.getTitle(),
                                "todo.seat.fix",
                                List.of(round.getSeats()),
                                "/seat/allocation.xhtml?event=" + event.getId(),
                                SwedishTime.endOf(round.getNamingDeadline())));
            }
        }
    }
}
