package se.motesplats.seat.round.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.motesplats.event.Event;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Say how many seats are wanted; keep or give back; go on with the round. */
@ApplicationScoped
public class RoundTodos implements TodoSource {

    @Inject private RoundRepository rounds;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        Instant now = clock.instant();
        List<TodoItem> items = new ArrayList<>();
        for (RoundRepository.Asked asked :
                rounds.unanswered(
                        caller.grants().organisationPaths(Permission.SEAT_NOMINATE),
                        SwedishTime.dayOf(now))) {
            items.add(
                    TodoItem.of(
                            asked.eventId(),
                            asked.eventTitle(),
                            asked.status() == RoundStatus.REQUESTED
                                    ? "todo.seat.request"
                                    : "todo.seat.keep",
                            List.of(asked.organisationName()),
                            "/seat/request.xhtml?event="
                                    + asked.eventId()
                                    + "&organisation="
                                    + asked.organisationId(),
                            SwedishTime.endOf(asked.until())));
        }
        coordinate(caller, now, items);
        return items;
    }

    private void coordinate(Caller caller, Instant now, List<TodoItem> items) {
        if (!caller.grants().allowSomewhere(Permission.SEAT_ALLOCATE)) {
            return;
        }
        for (AllocationRound round :
                rounds.rounds(Set.of(RoundStatus.REQUESTED, RoundStatus.GRANTED))) {
            Event event = round.getEvent();
            boolean asked = round.getStatus() == RoundStatus.REQUESTED;
            LocalDate until =
                    (asked
                                    ? round.getCourse().getRequestUntil()
                                    : round.getCourse().getAnswerUntil())
                            .orElseThrow();
            if (SeatRules.isOpen(event, now)
                    && caller.may(Permission.SEAT_ALLOCATE, event.scope())) {
                items.add(
                        TodoItem.of(
                                event.getId(),
                                event.getTitle(),
                                asked ? "todo.seat.grant" : "todo.seat.fixGranted",
                                List.of(),
                                "/seat/allocation.xhtml?event=" + event.getId(),
                                SwedishTime.endOf(until)));
            }
        }
    }
}
