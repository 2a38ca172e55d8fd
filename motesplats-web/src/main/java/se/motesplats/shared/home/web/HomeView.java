package se.motesplats.shared.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.todo.service.TodoBoard;
import se.motesplats.shared.todo.service.TodoService;

/** What I have to do, and by when, for who is logged in. */
@Named
@RequestScoped
public class HomeView {

    @Inject private LanguageChoice languageChoice;
    @Inject private TodoService service;
    @Inject private TodoWords words;

    private @Nullable TodoBoard board;

    private @Nullable List<Group> groups;

    /**
     * What there is to do at one event.
     *
     * @param eventId null for what has to do with no event
     */
    public record Group(
            @Nullable Long eventId, @Nullable String title, List<TodoWords.Todo> todos) {}

    /**
     * A task that was put off.
     *
     * @param title of its event; null for none
     */
    public record Later(String task, @Nullable String title, String text, LocalDate until) {}

    /** All features' tasks by event: the event with the earliest date first. */
    public List<Group> getGroups() {
        List<Group> shown = groups;
        if (shown == null) {
            shown = byEvent();
            groups = shown;
        }
        return shown;
    }

    private List<Group> byEvent() {
        Map<Long, List<TodoItem>> byEvent = new LinkedHashMap<>();
        List<TodoItem> others = new ArrayList<>();
        for (TodoItem item : board().now()) {
            if (item.eventId() == null) {
                others.add(item);
            } else {
                byEvent.computeIfAbsent(item.eventId(), id -> new ArrayList<>()).add(item);
            }
        }
        List<Group> made = new ArrayList<>();
        byEvent.forEach(
                (id, items) -> made.add(new Group(id, items.get(0).eventTitle(), words.of(items))));
        if (!others.isEmpty()) {
            made.add(new Group(null, null, words.of(others)));
        }
        return made;
    }

    /** What was put off, what comes back first in front. */
    public List<Later> getLater() {
        return board().later().stream()
                .map(
                        put ->
                                new Later(
                                        put.item().task(),
                                        put.item().eventTitle(),
                                        textOf(put.item()),
                                        put.until()))
                .toList();
    }

    private TodoBoard board() {
        TodoBoard shown = board;
        if (shown == null) {
            shown = service.board();
            board = shown;
        }
        return shown;
    }

    private String textOf(TodoItem item) {
        return words.of(List.of(item)).get(0).text();
    }

    /** What was put off just now, to say when it comes back; null for nothing. */
    public @Nullable Later getJustPutOff() {
        String task =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(LaterServlet.TASK);
        return getLater().stream().filter(put -> put.task().equals(task)).findFirst().orElse(null);
    }

    /** The first sentence: how much there is to do, and by when the first. */
    public String getSummary() {
        List<TodoItem> now = board().now();
        return now.stream()
                .findFirst()
                .flatMap(TodoItem::lastDay)
                .map(first -> texts().format("home.summaryDue", now.size(), first))
                .orElseGet(() -> texts().format("home.summary", now.size()));
    }

    private Texts texts() {
        return Texts.of(languageChoice.getLanguage());
    }
}
