package se.motesplats.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import se.motesplats.programme.Slot;

class UndoStackTest {

    private static final Placement NINE = at(9);
    private static final Placement TEN = at(10);
    private static final Placement ELEVEN = at(11);

    private final UndoStack stack = new UndoStack();

    private static Placement at(int hour) {
        return new Placement(
                7L,
                new Slot(LocalDate.of(2032, 4, 21), LocalTime.of(hour, 0), LocalTime.of(hour, 45)));
    }

    private static UndoStack.Step step(long session, Placement before, Placement after) {
        return new UndoStack.Step(session, "Pass " + session, before, after);
    }

    @Test
    void has_nothing_to_undo_or_redo_at_first() {
        assertThat(stack.undo()).isEmpty();
        assertThat(stack.redo()).isEmpty();
    }

    @Test
    void undoes_the_latest_first_and_the_other_way_round() {
        stack.did(step(1, Placement.WAITING, NINE));
        stack.did(step(1, NINE, TEN));
        assertThat(stack.undo()).contains(step(1, TEN, NINE));
        stack.undid();
        assertThat(stack.undo()).contains(step(1, NINE, Placement.WAITING));
    }

    @Test
    void does_again_what_was_undone() {
        stack.did(step(1, NINE, TEN));
        stack.undid();
        assertThat(stack.redo()).contains(step(1, NINE, TEN));
        stack.redid();
        assertThat(stack.redo()).isEmpty();
        assertThat(stack.undo()).contains(step(1, TEN, NINE));
    }

    @Test
    void forgets_what_was_undone_when_something_else_is_done() {
        stack.did(step(1, NINE, TEN));
        stack.undid();
        stack.did(step(2, NINE, ELEVEN));
        assertThat(stack.redo()).isEmpty();
    }

    @Test
    void a_step_that_moves_nothing_is_none() {
        stack.did(step(1, NINE, TEN));
        stack.undid();
        stack.did(step(2, TEN, at(10)));
        assertThat(stack.undo()).isEmpty();
        assertThat(stack.redo()).isPresent();
    }

    @Test
    void keeps_the_latest_fifty() {
        for (int i = 0; i <= UndoStack.MOST; i++) {
            stack.did(step(i, NINE, TEN));
        }
        int count = 0;
        while (stack.undo().isPresent()) {
            stack.undid();
            count++;
        }
        assertThat(count).isEqualTo(UndoStack.MOST);
        assertThat(stack.redo()).contains(step(1, NINE, TEN));
    }

    @Test
    void leaves_out_a_session_that_is_gone() {
        stack.did(step(1, NINE, TEN));
        stack.did(step(2, NINE, TEN));
        stack.undid();
        stack.forget(2);
        assertThat(stack.redo()).isEmpty();
        assertThat(stack.undo()).contains(step(1, TEN, NINE));
    }
}
