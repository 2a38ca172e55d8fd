package se.motesplats.shared.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** Things to do, in words. */
@Named
@RequestScoped
public class TodoWords {

    private static final Duration NEAR = Duration.ofDays(7);

    @Inject private Clock clock;
    @Inject private LanguageChoice languageChoice;

    /**
     * A task in words.
     *
     * @param task by what it is known
     * @param when the date in words; empty without one
     * @param urgency late, near or calm
     */
    public record Todo(
            String task,
            String text,
            String page,
            @Nullable Instant due,
            String when,
            String urgency) {}

    /** The same tasks in the same order. */
    public List<Todo> of(List<TodoItem> items) {
        Instant now = clock.instant();
        return items.stream().map(item -> inWords(item, now)).toList();
    }

    private Todo inWords(TodoItem item, Instant now) {
        Texts texts = Texts.of(languageChoice.getLanguage());
        String urgency = urgency(item.due(), now);
        return new Todo(
                item.task(),
                texts.format(item.key(), item.data().toArray()),
                item.page(),
                item.due(),
                item.lastDay().map(day -> texts.format("home.due." + urgency, day)).orElse(""),
                urgency);
    }

    private static String urgency(@Nullable Instant due, Instant now) {
        if (due == null) {
            return "calm";
        }
        if (due.isBefore(now)) {
            return "late";
        }
        return due.isBefore(now.plus(NEAR)) ? "near" : "calm";
    }
}
