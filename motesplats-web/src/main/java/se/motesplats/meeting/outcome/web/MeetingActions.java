package se.motesplats.meeting.outcome.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import se.motesplats.meeting.outcome.service.ActionRow;
import se.motesplats.meeting.outcome.service.MeetingActionService;

/** What somebody is to do, written beside the point that it comes from. */
@Named
@ViewScoped
public class MeetingActions implements Serializable {

    @Inject private transient MeetingActionService service;
    @Inject private MeetingOutcomeView outcome;

    private @Nullable ActionForm form;

    /** Opens the fields beside a point; they close at another one. */
    public void open(long itemId) {
        become(new ActionForm(itemId, null));
    }

    public void edit(long itemId, ActionRow row) {
        become(new ActionForm(itemId, row));
    }

    private void become(ActionForm next) {
        redraw();
        form = next;
        redraw();
        PrimeFaces.current().focus(outcome.at(next.getItemId(), "act:text"));
    }

    public void close() {
        redraw();
        form = null;
    }

    public void save() {
        if (form == null) {
            return;
        }
        service.save(form.command(outcome.getMeetingId()));
        close();
        outcome.show();
    }

    public void remove(ActionRow row) {
        service.remove(outcome.getMeetingId(), row.id());
        outcome.show();
    }

    private void redraw() {
        if (form != null) {
            PrimeFaces.current().ajax().update(outcome.at(form.getItemId(), "acting"));
        }
    }

    public boolean isOpen(long itemId) {
        return form != null && form.getItemId() == itemId;
    }

    public @Nullable ActionForm getForm() {
        return form;
    }
}
