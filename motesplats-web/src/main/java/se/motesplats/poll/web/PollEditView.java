package se.motesplats.poll.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.poll.service.PollService;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.told.web.Telling;

/** Makes a poll, or changes what it says. */
@Named
@ViewScoped
public class PollEditView implements Serializable, StaleChoice {

    @Inject private PollService polls;
    @Inject private Messages messages;
    @Inject private Telling telling;

    private final PollForm form = new PollForm();

    private @Nullable Long pollId;
    private int version;
    private boolean creating;

    /** Loads the poll of the address; without one, asks whether the caller may make one. */
    public void load() {
        creating = pollId == null;
        if (pollId == null) {
            if (!polls.mayCreate()) {
                throw new AccessDenied();
            }
            return;
        }
        PollBoard poll = polls.getToEdit(pollId);
        version = poll.version();
        form.fill(poll.matter(), poll.frame());
    }

    /** Saves; a new one goes on with its dates. */
    public @Nullable String save() {
        if (pollId == null) {
            long made = polls.create(form.facts());
            messages.success("poll.edit.created", form.getTitle());
            return "/poll/slots.xhtml?faces-redirect=true&poll=" + made;
        }
        if (telling.first("save", this::change)) {
            return null;
        }
        telling.done(this::change, "poll.edit.saved", form.getTitle());
        return back();
    }

    private void change() {
        if (pollId != null) {
            polls.save(pollId, version, form.facts());
        }
    }

    @Override
    public @Nullable String overwrite() {
        if (pollId != null) {
            version = polls.getToEdit(pollId).version();
        }
        return save();
    }

    @Override
    public @Nullable String reload() {
        return "/poll/edit.xhtml?faces-redirect=true&poll=" + pollId;
    }

    private String back() {
        return "/poll/view.xhtml?faces-redirect=true&poll=" + pollId;
    }

    public Telling getTelling() {
        return telling;
    }

    public PollForm getForm() {
        return form;
    }

    public boolean isCreating() {
        return creating;
    }

    public @Nullable Long getPollId() {
        return pollId;
    }

    public void setPollId(@Nullable Long pollId) {
        this.pollId = pollId;
    }
}
