package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.MailingTarget;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** Makes a new draft of the mailing that is shown, for this or another event. */
@Named
@ViewScoped
public class MailingCopyView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private WrittenMailingService service;
    @Inject private MailingSendView page;
    @Inject private Messages messages;

    private @Nullable Long toEvent;
    private @Nullable String text;
    private @Nullable List<MailingTarget> events;

    public String copy() {
        if (toEvent == null) {
            throw new NotFound();
        }
        long copy = service.copy(page.getMailing().id(), toEvent);
        messages.success("mailing.copy.done");
        return "/mailing/write.xhtml?mailing=" + copy + "&faces-redirect=true";
    }

    public List<MailingTarget> getEvents() {
        if (events == null) {
            events = service.targets(Objects.requireNonNullElse(text, ""));
        }
        return events;
    }

    /** Finds other events. */
    public void search() {
        events = null;
    }

    /** What those events are called that can be chosen; nothing for the newest. */
    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String typed) {
        text = typed;
    }

    /** This event, unless another is chosen. */
    public @Nullable Long getToEvent() {
        return toEvent == null ? page.getMailing().eventId() : toEvent;
    }

    public void setToEvent(@Nullable Long event) {
        toEvent = event;
    }
}
