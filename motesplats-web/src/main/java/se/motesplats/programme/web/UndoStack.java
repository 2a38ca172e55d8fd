package se.motesplats.programme.web;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What somebody has placed, moved and made longer or shorter in one schedule, to go back by. */
class UndoStack implements Serializable {

    /** So many steps are kept. */
    static final int MOST = 50;

    /** One step: where a session stood, and where it was put. */
    record Step(long session, String title, Placement before, Placement after)
            implements Serializable {

        /** The step in the other direction. */
        Step back() {
            return new Step(session, title, /* before= */ after, /* after= */ before);
        }
    }

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** A step was made; what was undone before it cannot be done again. */
    void did(Step step) {
        if (step.before().equals(step.after())) {
            return;
        }
        done.push(step);
        if (done.size() > MOST) {
            done.removeLast();
        }
        undone.clear();
    }

    /** What undoing would do. */
    Optional<Step> undo() {
        return Optional.ofNullable(done.peek()).map(Step::back);
    }

    /** What doing again would do. */
    Optional<Step> redo() {
        return Optional.ofNullable(undone.peek());
    }

    void undid() {
        undone.push(done.pop());
    }

    void redid() {
        done.push(undone.pop());
    }

    /** The session is gone, or somebody else has put it elsewhere: its steps lead nowhere. */
    void forget(long session) {
        done.removeIf(step -> step.session() == session);
        undone.removeIf(step -> step.session() == session);
    }
}
