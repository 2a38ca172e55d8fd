package se.motesplats.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.event.decision.service.DecideEvent;
import se.motesplats.event.decision.service.Decided;
import se.motesplats.event.decision.service.EventDecisionService;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Problems;

/**
 * One decision about an event, after showing who is told what and what becomes of all that hangs on
 * it; after it the same with what was done.
 */
@Named
@ViewScoped
public class EventDecideView implements Serializable, StaleChoice {

    @Inject private EventService events;
    @Inject private EventDecisionService decisions;
    @Inject private LanguageChoice language;
    @Inject private Problems problems;

    private final EventForm form = new EventForm();
    private @Nullable Long id;
    private @Nullable EventDetails event;
    private @Nullable EventStatus status;
    private @Nullable String reason;
    private @Nullable Decided shown;
    private boolean done;

    /** Loads the event of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        event = events.getToEdit(id);
        form.show(current());
        status = current().status();
    }

    /** Shows whom the decision tells what and what it does, and changes nothing yet. */
    public void preview() {
        shown = decisions.preview(command(), form.decided(current().facts(), problems));
    }

    /** Goes back to the choice, with what was typed. */
    public void change() {
        shown = null;
    }

    /** Makes the decision, and shows what that did. */
    public void save() {
        shown = decisions.decide(command(), form.decided(current().facts(), problems));
        done = true;
        event = events.getToEdit(current().id());
    }

    private DecideEvent command() {
        if (status == null) {
            problems.add("status", "event.status.missing");
        }
        EventDetails now = current();
        return new DecideEvent(
                now.id(), now.version(), status == null ? now.status() : status, reason);
    }

    /** What the other has changed may concern others: they are shown again. */
    @Override
    public @Nullable String overwrite() {
        event = events.getToEdit(current().id());
        preview();
        return null;
    }

    @Override
    public @Nullable String reload() {
        return "/event/decide.xhtml?event=" + id + "&faces-redirect=true";
    }

    private EventDetails current() {
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    public EventStatus[] getStatuses() {
        return EventStatus.values();
    }

    /** What it does, or has done; null until that has been asked. */
    public @Nullable Decided getShown() {
        return shown;
    }

    public List<HappensText> getHappens() {
        return shown == null
                ? List.of()
                : HappensText.of(shown.happens(), Texts.of(language.getLanguage()));
    }

    /** Whether it is made, and not only shown. */
    public boolean isDone() {
        return done;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable EventDetails getEvent() {
        return event;
    }

    public EventForm getForm() {
        return form;
    }

    public @Nullable EventStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable EventStatus status) {
        this.status = status;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
