package se.motesplats.shared.todo.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** What the caller has to do, gathered from all features, and what of it was put off. */
@Stateless
@UseCase
public class TodoService {

    @Inject @Any private Instance<TodoSource> sources;
    @Inject private DelayRepository delays;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;

    /** What waits now; nothing for who is not logged in. */
    @AllowEveryone
    @ReadOnly
    public List<TodoItem> list() {
        return board().now();
    }

    /** What waits now at one event, however much does at others; without what was put off. */
    @AllowEveryone
    @ReadOnly
    public List<TodoItem> listOf(long eventId) {
        Map<String, LocalDate> put = putOff();
        return sorted(sources.stream().flatMap(s -> s.todosOf(caller, eventId).stream()))
                .filter(item -> !put.containsKey(item.task()))
                .toList();
    }

    /** What waits now, and what was put off; nothing for who is not logged in. */
    @AllowEveryone
    @ReadOnly
    public TodoBoard board() {
        Map<String, LocalDate> put = putOff();
        List<TodoItem> now = new ArrayList<>();
        List<PutOff> later = new ArrayList<>();
        all().forEach(
                        item -> {
                            LocalDate until = put.get(item.task());
                            if (until == null) {
                                now.add(item);
                            } else {
                                later.add(new PutOff(item, until));
                            }
                        });
        later.sort(Comparator.comparing(PutOff::until));
        return new TodoBoard(now, later);
    }

    /**
     * One of the caller's own tasks, put off or not.
     *
     * @throws NotFound if the caller has no such thing to do
     */
    @AllowLoggedIn
    @ReadOnly
    public TodoItem get(String task) {
        return all().filter(item -> item.task().equals(task))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Takes a task from the caller's list, from nobody else's, until a day; at its own last day it
     * is back in any case.
     *
     * @return the day with which it comes back
     * @throws RuleViolation for a day that has begun or is too far away, and if there is nothing to
     *     do any more
     */
    @AllowLoggedIn
    @TakesProblems
    public LocalDate putOff(@Valid PutOffTask command) {
        TodoItem item =
                all().filter(one -> one.task().equals(command.task()))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("error.todo.gone"));
        problems.ask(() -> item.putOff(command.until(), today()), "until");
        problems.refuse();
        LocalDate back = item.putOff(command.until(), today());
        delays.put(caller.personId(), command.task(), back);
        return back;
    }

    /** Has a task back in the caller's list at once. */
    @AllowLoggedIn
    public void takeBack(String task) {
        delays.remove(caller.personId(), task);
    }

    private Stream<TodoItem> all() {
        return sorted(sources.stream().flatMap(source -> source.todos(caller).stream()));
    }

    private static Stream<TodoItem> sorted(Stream<TodoItem> items) {
        return items.sorted(
                Comparator.comparing(
                        TodoItem::due, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private Map<String, LocalDate> putOff() {
        return caller.findPersonId().map(me -> delays.of(me, today())).orElse(Map.of());
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
