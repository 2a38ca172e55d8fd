package se.motesplats.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of "what I have to do" on the start page.
 *
 * @param key text key of the sentence, such as {@code todo.seat.name}
 * @param data what fills the sentence's placeholders
 * @param page the page where it is done, from the context root, with its parameters
 * @param due when it must be done; null if there is no date
 */
public record TodoItem(String key, List<Object> data, String page, @Nullable Instant due) {}
