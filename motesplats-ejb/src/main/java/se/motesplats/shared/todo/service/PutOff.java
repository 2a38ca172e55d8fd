package se.motesplats.shared.todo.service;

import java.io.Serializable;
import java.time.LocalDate;
import se.motesplats.shared.TodoItem;

/**
 * Something to do that its person does not want to see for now.
 *
 * @param until the day with which it comes back
 */
public record PutOff(TodoItem item, LocalDate until) implements Serializable {}
