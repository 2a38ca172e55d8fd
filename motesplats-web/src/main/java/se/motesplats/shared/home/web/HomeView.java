package se.motesplats.shared.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.todo.service.TodoService;
import se.motesplats.shared.usecase.service.Caller;

/** The start page: what I have to do, and by when. */
@Named
@RequestScoped
public class HomeView {

    @Inject private Caller caller;
    @Inject private LanguageChoice languageChoice;
    @Inject private TodoService service;
    @Inject private TodoWords words;

    private @Nullable List<TodoItem> todos;

    /**
     * What there is to do at one event.
     *
     * @param eventId null for what has to do with no event
     */
    public record Group(
            @Nullable Long eventId, @Nullable String title, List<TodoWords.Todo> todos) {}

    /** All features' tasks by event: the event with the earliest date first. */
    public List<Group> getGroups() {
        Map<Long, List<TodoItem>> byEvent = new LinkedHashMap<>();
        List<TodoItem> others = new ArrayList<>();
        for (TodoItem item : all()) {
            if (item.eventId() == null) {
                others.add(item);
            } else {
                byEvent.computeIfAbsent(item.eventId(), id -> new ArrayList<>()).add(item);
            }
        }
        List<Group> groups = new ArrayList<>();
        byEvent.forEach(
                (id, items) ->
                        groups.add(new Group(id, items.get(0).eventTitle(), words.of(items))));
        if (!others.isEmpty()) {
            groups.add(new Group(null, null, words.of(others)));
        }
        return groups;
    }

    private List<TodoItem> all() {
        if (todos == null) {
            todos = service.list();
        }
        return todos;
    }

    /** The first sentence: how much there is to do, and by when the first. */
    public String getSummary() {
        List<TodoItem> all = all();
        Instant first = all.isEmpty() ? null : all.get(0).due();
        return first == null
                ? texts().format("home.summary", all.size())
                : texts().format("home.summaryDue", all.size(), TodoWords.lastDay(first));
    }

    private Texts texts() {
        return Texts.of(languageChoice.getLanguage());
    }

    public boolean isLoggedIn() {
        return !caller.isAnonymous();
    }
}
