package se.motesplats.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of "what I have to do" on the start page.
 *
 * @param eventId the event that it is about; null for none
 * @param eventTitle what that event is called; null for none
 * @param key text key of the sentence, such as {@code todo.seat.name}
 * @param data what fills the sentence's placeholders
 * @param page the page where it is done, from the context root, with its parameters
 * @param due when it must be done; null if there is no date
 */
public record TodoItem(
        @Nullable Long eventId,
        @Nullable String eventTitle,
        String key,
        List<Object> data,
        String page,
        @Nullable Instant due) {

    public TodoItem {
        data = List.copyOf(data);
    }

    /** Something to do that is about an event. */
    public static TodoItem of(
            long eventId,
            String eventTitle,
            String key,
            List<Object> data,
            String page,
            @Nullable Instant due) {
        return new TodoItem(eventId, eventTitle, key, data, page, due);
    }

    /** Whether it is about that event. */
    public boolean isOf(long event) {
        return eventId != null && eventId == event;
    }
}
