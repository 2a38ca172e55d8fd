package se.motesplats.meeting.outcome.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.meeting.outcome.service.ActionListItem;
import se.motesplats.meeting.outcome.service.EndAction;
import se.motesplats.meeting.outcome.service.MeetingActionListService;
import se.motesplats.meeting.outcome.service.MeetingActionService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** One thing that somebody is to do after a meeting, and what became of it. */
@Named
@ViewScoped
public class MeetingActionView implements Serializable {

    private static final String LIST = "/meeting/actions.xhtml?faces-redirect=true";

    @Inject private transient MeetingActionListService actions;
    @Inject private transient MeetingActionService service;
    @Inject private Messages messages;

    private @Nullable Long id;
    private @Nullable ActionListItem details;
    private @Nullable String words;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        details = actions.get(id);
    }

    public String done() {
        return end(ActionStatus.DONE, "meeting.action.isDone");
    }

    public String drop() {
        return end(ActionStatus.DROPPED, "meeting.action.isDropped");
    }

    private String end(ActionStatus status, String key) {
        service.end(new EndAction(getDetails().id(), status, words));
        messages.success(key, getDetails().text());
        return LIST;
    }

    public String reopen() {
        service.reopen(getDetails().id());
        messages.success("meeting.action.isOpen", getDetails().text());
        return "/meeting/action.xhtml?faces-redirect=true&action=" + id;
    }

    public ActionListItem getDetails() {
        return Objects.requireNonNull(details);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
