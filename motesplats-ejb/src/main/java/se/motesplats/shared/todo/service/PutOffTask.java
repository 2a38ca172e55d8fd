package se.motesplats.shared.todo.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.motesplats.shared.Lengths;

/**
 * Put something off.
 *
 * @param task which of the caller's tasks, see {@link se.motesplats.shared.TodoItem#task}
 * @param until the day with which it shall come back
 */
public record PutOffTask(
        @NotNull @Size(max = Lengths.REASON) String task, @NotNull LocalDate until) {}
