package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Who has said yes to a seat and has chosen nothing yet. */
@ApplicationScoped
class SignupTodos implements TodoSource {

    @Inject private SignupRepository repository;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        return caller
                .findPersonId()
                .map(me -> repository.toChoose(me, SwedishTime.dayOf(clock.instant())))
                .orElse(List.of())
                .stream()
                .map(
                        event ->
                                TodoItem.of(
                                        event.id(),
                                        event.title(),
                                        "todo.signup.choose",
                                        List.of(),
                                        "/signup/mine.xhtml?event=" + event.id(),
                                        SwedishTime.endOf(event.lastDay())))
                .toList();
    }
}
