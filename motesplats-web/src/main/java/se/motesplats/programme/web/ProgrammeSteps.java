package se.motesplats.programme.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The steps that somebody has made in the schedules of the latest events, kept with the login,
 * because each step shows the page anew.
 */
@SessionScoped
class ProgrammeSteps implements Serializable {

    private static final int MOST = 5;

    private final LinkedHashMap<Long, UndoStack> stacks = new LinkedHashMap<>();

    private UndoStack of(long event) {
        UndoStack stack = stacks.remove(event);
        if (stack == null) {
            stack = new UndoStack();
        }
        stacks.put(event, stack);
        if (stacks.size() > MOST) {
            Map.Entry<Long, UndoStack> eldest = stacks.entrySet().iterator().next();
            stacks.remove(eldest.getKey());
        }
        return stack;
    }

    synchronized void did(long event, UndoStack.Step step) {
        of(event).did(step);
    }

    synchronized Optional<UndoStack.Step> undo(long event) {
        return of(event).undo();
    }

    synchronized Optional<UndoStack.Step> redo(long event) {
        return of(event).redo();
    }

    /** The step was undone, if it still is the next to be. */
    synchronized void undid(long event, UndoStack.Step step) {
        if (of(event).undo().filter(step::equals).isPresent()) {
            of(event).undid();
        }
    }

    /** The step was done again, if it still is the next to be. */
    synchronized void redid(long event, UndoStack.Step step) {
        if (of(event).redo().filter(step::equals).isPresent()) {
            of(event).redid();
        }
    }

    synchronized void forget(long event, long session) {
        of(event).forget(session);
    }
}
