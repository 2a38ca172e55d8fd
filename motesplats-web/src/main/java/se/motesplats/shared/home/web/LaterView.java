package se.motesplats.shared.home.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.todo.service.PutOffTask;
import se.motesplats.shared.todo.service.TodoService;

/** Puts a task off until a day of choice. */
@Named
@ViewScoped
public class LaterView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private TodoService service;
    @Inject private TodoWords words;
    @Inject private Messages messages;

    private @Nullable String task;
    private @Nullable TodoItem item;
    private @Nullable LocalDate until;

    public void load() {
        item = service.get(task == null ? "" : task);
    }

    public String save() {
        LocalDate back =
                service.putOff(new PutOffTask(found().task(), Objects.requireNonNull(until)));
        messages.undoable(LaterUndo.of(found().task()), "home.putOff.done", getText(), back);
        return "/index.xhtml?faces-redirect=true";
    }

    private TodoItem found() {
        return Objects.requireNonNull(item);
    }

    /** The task in words. */
    public String getText() {
        return words.of(List.of(found())).get(0).text();
    }

    public @Nullable String getEventTitle() {
        return found().eventTitle();
    }

    /** The last day for it; null for none. */
    public @Nullable LocalDate getLastDay() {
        return found().lastDay().orElse(null);
    }

    public @Nullable String getTask() {
        return task;
    }

    public void setTask(@Nullable String task) {
        this.task = task;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
