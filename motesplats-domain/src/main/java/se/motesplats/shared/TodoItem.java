package se.motesplats.shared;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        @Nullable Instant due)
        implements Serializable {

    /** Nobody puts a thing off for longer. */
    public static final int MOST_DAYS = 366;

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

    /**
     * By what it is known again tomorrow: the same thing at the same place, whatever its numbers.
     */
    public String task() {
        return key + ' ' + page;
    }

    /** The day with which the time for it ends: midnight belongs to the day before. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(due).map(end -> SwedishTime.dayOf(end.minusMillis(1)));
    }

    /**
     * When it comes back if it is put off until a day: then, or with its own last day if that comes
     * first.
     *
     * @throws RuleViolation for a day that has begun, and for one that is too far away
     */
    public LocalDate putOff(LocalDate until, LocalDate today) {
        if (!until.isAfter(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            throw new RuleViolation("error.todo.until");
        }
        return lastDay().filter(last -> last.isAfter(today) && last.isBefore(until)).orElse(until);
    }
}
