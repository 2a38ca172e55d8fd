package se.motesplats.event.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NotFound;

/** A page about one event, which its address names. */
public abstract class OfEvent implements Serializable {

    private @Nullable Long eventId;

    /**
     * The event that the page is about.
     *
     * @throws NotFound when the address names none
     */
    protected long event() {
        if (eventId == null) {
            throw new NotFound();
        }
        return eventId;
    }

    /** The outcome that goes to a page of the same event; more parameters can be added to it. */
    protected String to(String page) {
        return page + "?faces-redirect=true&event=" + event();
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }
}
