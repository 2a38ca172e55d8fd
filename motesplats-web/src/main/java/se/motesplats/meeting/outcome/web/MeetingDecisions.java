package se.motesplats.meeting.outcome.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.primefaces.PrimeFaces;
import se.motesplats.meeting.outcome.service.DecisionRow;
import se.motesplats.meeting.outcome.service.MeetingDecisionService;

/** Decisions, each written in one field and kept with Enter. */
@Named
@ViewScoped
public class MeetingDecisions implements Serializable {

    @Inject private transient MeetingDecisionService service;
    @Inject private MeetingOutcomeView outcome;

    private final Map<Long, DecisionForm> forms = new HashMap<>();

    /** What is typed beside a point; beside none, with 0. */
    public DecisionForm of(long itemId) {
        return forms.computeIfAbsent(itemId, id -> new DecisionForm());
    }

    public void save(long itemId) {
        DecisionForm form = of(itemId);
        service.save(form.command(outcome.getMeetingId(), itemId));
        form.clear();
        outcome.show();
    }

    /** Puts the words of a decision into the field, to change them. */
    public void edit(long itemId, DecisionRow row) {
        of(itemId).begin(row);
        draw(itemId);
    }

    /** The field is for a new decision again. */
    public void cancel(long itemId) {
        of(itemId).clear();
        draw(itemId);
    }

    private void draw(long itemId) {
        PrimeFaces.current().ajax().update(outcome.at(itemId, "decide"));
        PrimeFaces.current().focus(outcome.at(itemId, "decide:decision"));
    }

    public void remove(long itemId, DecisionRow row) {
        service.remove(outcome.getMeetingId(), row.id());
        if (of(itemId).isOf(row)) {
            of(itemId).clear();
        }
        outcome.show();
        draw(itemId);
    }
}
