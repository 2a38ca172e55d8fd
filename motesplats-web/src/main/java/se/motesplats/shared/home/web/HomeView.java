package se.motesplats.shared.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.todo.service.TodoService;
import se.motesplats.shared.usecase.service.Caller;

/** The start page: what I have to do, and by when. */
@Named
@RequestScoped
public class HomeView {

    private static final Duration NEAR = Duration.ofDays(7);

    @Inject private Clock clock;
    @Inject private Caller caller;
    @Inject private LanguageChoice languageChoice;
    @Inject private TodoService service;

    private @Nullable List<Todo> todos;

    /**
     * A task in words.
     *
     * @param when the date in words; empty without one
     * @param urgency late, near or calm
     */
    public record Todo(
            String text, String page, @Nullable Instant due, String when, String urgency) {}

    /** All features' tasks, the earliest date first, those without a date last. */
    public List<Todo> getTodos() {
        if (todos == null) {
            Instant now = clock.instant();
            todos = service.list().stream().map(item -> inWords(item, now)).toList();
        }
        return todos;
    }

    private Todo inWords(TodoItem item, Instant now) {
        String urgency = urgency(item.due(), now);
        return new Todo(
                texts().format(item.key(), item.data().toArray()),
                item.page(),
                item.due(),
                item.due() == null
                        ? ""
                        : texts().format("home.due." + urgency, lastDay(item.due())),
                urgency);
    }

    /** A deadline that ends with a day is said as that day: midnight belongs to the day before. */
    private static LocalDate lastDay(Instant due) {
        return SwedishTime.dayOf(due.minusMillis(1));
    }

    /** The first sentence: how much there is to do, and by when the first. */
    public String getSummary() {
        List<Todo> all = getTodos();
        Instant first = all.isEmpty() ? null : all.get(0).due();
        return first == null
                ? texts().format("home.summary", all.size())
                : texts().format("home.summaryDue", all.size(), lastDay(first));
    }

    private Texts texts() {
        return Texts.of(languageChoice.getLanguage());
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

    public boolean isLoggedIn() {
        return !caller.isAnonymous();
    }
}
