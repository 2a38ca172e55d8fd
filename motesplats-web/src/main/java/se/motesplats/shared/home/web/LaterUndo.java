package se.motesplats.shared.home.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;
import se.motesplats.shared.todo.service.TodoService;

/** A task that was put off stands in the list again. */
@ApplicationScoped
class LaterUndo implements UndoSource {

    private static final String KIND = "todo.putOff";

    @Inject private TodoService service;

    static Messages.Undo of(String task) {
        return new Messages.Undo(KIND, List.of(task));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(List<String> data) {
        service.takeBack(data.get(0));
    }
}
