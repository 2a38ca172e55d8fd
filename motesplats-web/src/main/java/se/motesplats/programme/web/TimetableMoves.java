package se.motesplats.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/**
 * What is done in the timetable itself: to place, to move, to make longer or shorter, and to undo
 * and redo that. Each is one saving of one session as it was seen, at another time or in another
 * room.
 */
@Named
@ViewScoped
public class TimetableMoves implements Serializable, StaleChoice {

    /** Which way through the steps. */
    private enum Way {
        FORTH,
        UNDO,
        REDO
    }

    @Inject private ProgrammeService programmes;
    @Inject private Messages messages;
    @Inject private ProgrammeEditView page;
    @Inject private ProgrammeSteps steps;

    private final MoveForm moving = new MoveForm();
    private Way way = Way.FORTH;
    private UndoStack.@Nullable Step tried;

    /** Puts what was dropped where it was dropped. */
    public String move() {
        Long session = moving.getSession();
        Long proposal = moving.getProposal();
        if (session == null && proposal != null) {
            return place(proposal);
        }
        WorkingProgramme.Row row =
                page.shown().session(session == null ? 0 : session).orElseThrow(NotFound::new);
        way = Way.FORTH;
        return save(
                row,
                new UndoStack.Step(row.id(), row.title(), Placement.of(row), moving.placement()));
    }

    private String place(long proposal) {
        WorkingProgramme.Unplanned waiting =
                page.shown().waiting(proposal).orElseThrow(NotFound::new);
        Placement to = moving.placement();
        long saved =
                programmes.save(SaveSession.placing(page.eventId(), waiting, to.room(), to.slot()));
        way = Way.FORTH;
        return done(new UndoStack.Step(saved, waiting.title(), Placement.WAITING, to));
    }

    /** Takes the latest step back. */
    public String undo() {
        way = Way.UNDO;
        return step(steps.undo(page.eventId()));
    }

    /** Makes the step that was taken back last once more. */
    public String redo() {
        way = Way.REDO;
        return step(steps.redo(page.eventId()));
    }

    private String step(Optional<UndoStack.Step> next) {
        if (next.isEmpty()) {
            return page.again();
        }
        UndoStack.Step step = next.get();
        Optional<WorkingProgramme.Row> row = page.shown().session(step.session());
        if (row.isEmpty() || !Placement.of(row.get()).equals(step.before())) {
            // Somebody else has been here: their work is not undone as if it were one's own.
            steps.forget(page.eventId(), step.session());
            messages.warn("programme.undo.changed", step.title());
            return page.again();
        }
        return save(row.get(), step);
    }

    private String save(WorkingProgramme.Row row, UndoStack.Step step) {
        page.trying(true);
        tried = step;
        programmes.save(
                SaveSession.placing(page.eventId(), row, step.after().room(), step.after().slot()));
        return done(step);
    }

    private String done(UndoStack.Step step) {
        long event = page.eventId();
        switch (way) {
            case UNDO -> steps.undid(event, step);
            case REDO -> steps.redid(event, step);
            case FORTH -> steps.did(event, step);
        }
        PlacementWords.say(messages, page.shown(), step);
        return page.again() + "&moved=" + step.session();
    }

    @Override
    public @Nullable String overwrite() {
        UndoStack.Step step = shownStep();
        WorkingProgramme.Row now =
                programmes.get(page.eventId()).session(step.session()).orElseThrow(NotFound::new);
        return save(now, step);
    }

    @Override
    public @Nullable String reload() {
        return page.again() + "&session=" + shownStep().session();
    }

    private UndoStack.Step shownStep() {
        if (tried == null) {
            throw new NotFound();
        }
        return tried;
    }

    /** The title of what would be undone; null for nothing. */
    public @Nullable String getUndoes() {
        return steps.undo(page.eventId()).map(UndoStack.Step::title).orElse(null);
    }

    /** The title of what would be done again; null for nothing. */
    public @Nullable String getRedoes() {
        return steps.redo(page.eventId()).map(UndoStack.Step::title).orElse(null);
    }

    public MoveForm getMoving() {
        return moving;
    }
}
