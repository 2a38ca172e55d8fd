package se.motesplats.overview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** A new installation that is not ready; the demo is never one. */
@ApplicationScoped
class SetupTodos implements TodoSource {

    @Inject private SetupFacts facts;
    @Inject private Settings settings;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (settings.isDemo() || !caller.may(Permission.JOB_ADMINISTER, Scope.system())) {
            return List.of();
        }
        SetupBoard board = facts.board();
        return board.isComplete()
                ? List.of()
                : List.of(
                        new TodoItem(
                                null,
                                null,
                                "todo.setup",
                                List.of(board.done(), board.steps().size()),
                                "/overview/setup.xhtml",
                                null));
    }
}
