package se.motesplats.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** Shows an event to everybody, after saying what that means. */
@Named
@ViewScoped
public class EventPublishView implements Serializable {

    @Inject private EventService events;
    @Inject private Messages messages;

    private @Nullable Long id;
    private @Nullable EventDetails event;

    /** Loads the event of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        event = events.getToEdit(id);
    }

    /** Publishes and shows the event. */
    public String publish() {
        EventDetails shown = event;
        if (shown == null) {
            throw new NotFound();
        }
        events.publish(shown.id(), shown.version());
        messages.success("event.published", shown.facts().title());
        return "/event/view.xhtml?event=" + shown.id() + "&faces-redirect=true";
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
}
